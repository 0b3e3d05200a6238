"""Lock: acquire, release, with, locked, errors."""
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
with lock:
    print("inside", lock.locked())
print("outside", lock.locked())
try:
    lock.release()
except RuntimeError as e:
    print(e)
counter = 0


def add(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1


threads = [threading.Thread(target=add, args=(10,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
try:
    with lock:
        raise ValueError("inside with")
except ValueError as e:
    print(e, lock.locked())
for bad in [lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-5)]:
    try:
        bad()
    except ValueError as e:
        print(e)
