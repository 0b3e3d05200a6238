"""RLock can be taken again by its owner."""
import threading

lock = threading.RLock()


def recurse(n):
    with lock:
        return 0 if n == 0 else n + recurse(n - 1)


print(recurse(5))
print(lock.acquire(), lock.acquire(blocking=False))
got = []
t = threading.Thread(target=lambda: got.append(lock.acquire(blocking=False)))
t.start()
t.join()
print(got)
lock.release()
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)


class Account:
    def __init__(self, balance):
        self.lock = threading.RLock()
        self.balance = balance

    def add(self, n):
        with self.lock:
            self.balance += n

    def transfer(self, other, n):
        with self.lock:
            self.add(-n)
            other.add(n)


a, b = Account(10), Account(0)
a.transfer(b, 4)
print(a.balance, b.balance)
