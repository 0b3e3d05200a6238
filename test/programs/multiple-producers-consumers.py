import random
import threading
import time
from queue import Queue

PRODUCERS, CONSUMERS, ITEMS = 2, 3, 4
q = Queue(maxsize=3)
produced, consumed = [], []
lock = threading.Lock()


def producer(pid):
    for i in range(ITEMS):
        item = f"P{pid}-{i}"
        q.put(item)
        with lock:
            produced.append(item)
        time.sleep(random.uniform(0, 0.01))


def consumer(cid):
    while True:
        item = q.get()
        if item is None:
            break
        time.sleep(random.uniform(0, 0.01))
        with lock:
            consumed.append(item)
            print(f"consumer {cid} <- {item}")


producers = [threading.Thread(target=producer, args=(i,)) for i in range(PRODUCERS)]
consumers = [threading.Thread(target=consumer, args=(i,)) for i in range(CONSUMERS)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
for t in consumers:
    t.join()
print("everything consumed:", sorted(produced) == sorted(consumed), len(consumed))
