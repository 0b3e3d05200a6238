from multiprocessing import Lock, Process, Value


def deposit(balance, lock):
    for _ in range(10):
        lock.acquire()
        balance.value += 1
        lock.release()


def withdraw(balance, lock):
    for _ in range(10):
        with lock:
            balance.value -= 1


if __name__ == "__main__":
    balance, lock = Value("i", 200), Lock()
    d = Process(target=deposit, args=(balance, lock))
    w = Process(target=withdraw, args=(balance, lock))
    d.start()
    w.start()
    d.join()
    w.join()
    print("Final balance:", balance.value)
