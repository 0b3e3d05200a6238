"""Value and Lock shared between processes."""
from multiprocessing import Lock, Process, Value


def add(total, n):
    for _ in range(n):
        with total.get_lock():
            total.value += 1


def append(lock, total, amount):
    with lock:
        current = total.value
        total.value = current + amount


if __name__ == "__main__":
    total = Value("i", 0)
    ps = [Process(target=add, args=(total, 10)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(total.value)
    lock, money = Lock(), Value("d", 1.5)
    ps = [Process(target=append, args=(lock, money, x)) for x in (0.25, 1, 2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(money.value)
    lock.acquire()
    print(lock.acquire(block=False), lock.acquire(timeout=0.01))
    lock.release()
    print(lock.acquire(False))
