# outcomes: finished with unread
"""Waiters put orders, cooks prepare them, a bell rings at the end."""
import random
import threading
import time
from dataclasses import dataclass, field
from queue import PriorityQueue, Queue


@dataclass(order=True)
class Order:
    priority: int
    number: int
    dish: str = field(compare=False)


MENU = ["soup", "pasta", "cake"]
orders, ready = PriorityQueue(), Queue()
CLOSED = Order(99, 99, "")


def waiter(name, first):
    for n in range(first, first + 3):
        dish = random.choice(MENU)
        orders.put(Order(1 if dish == "soup" else 2, n, dish))
        print(f"{name}: order {n}, {dish}")
        time.sleep(0.005)


def cook(name):
    while (order := orders.get()) is not CLOSED:
        time.sleep(0.005)
        ready.put((order.number, name))
    orders.put(CLOSED)


waiters = [threading.Thread(target=waiter, args=(n, f)) for n, f in (("Ann", 1), ("Bob", 4))]
cooks = [threading.Thread(target=cook, args=(f"cook {i}",)) for i in (1, 2)]
for t in waiters + cooks:
    t.start()
for t in waiters:
    t.join()
orders.put(CLOSED)
for t in cooks:
    t.join()
print("served", sorted(ready.get()[0] for _ in range(6)))
