"""Two clerks transfer money in opposite directions, each under the locks of both accounts."""
from threading import Lock, Thread


class Account:
    def __init__(self, money):
        self.money = money
        self.lock = Lock()


def transfer(source, target, amount):
    with source.lock:
        with target.lock:
            source.money -= amount
            target.money += amount


def clerk(source, target):
    transfer(source, target, 1)


ann, bob = Account(10), Account(10)
Thread(target=clerk, args=(ann, bob)).start()
Thread(target=clerk, args=(bob, ann)).start()
