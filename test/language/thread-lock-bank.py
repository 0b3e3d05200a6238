"""Transfers under locks: the sum stays."""
import threading


class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.lock = name, balance, threading.Lock()

    def __repr__(self):
        return f"{self.name}: {self.balance}"


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda a: a.name)
    with first.lock, second.lock:
        if source.balance < amount:
            raise ValueError(f"{source.name} has only {source.balance}")
        source.balance -= amount
        target.balance += amount


a, b = Account("a", 100), Account("b", 50)
threads = [threading.Thread(target=transfer, args=(a, b, 10)) for _ in range(4)]
threads += [threading.Thread(target=transfer, args=(b, a, 5)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a, b, a.balance + b.balance)
try:
    transfer(a, b, 1000)
except ValueError as e:
    print(e, a.lock.locked(), b.lock.locked())
lock = threading.Lock()
print(lock.acquire(timeout=0.01), lock.acquire(timeout=0.01), lock.locked())
