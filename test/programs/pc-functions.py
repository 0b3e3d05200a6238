"""The simplest producer and consumer with functions and a queue."""
import queue
import random
import threading
import time

q = queue.Queue(maxsize=5)


def producer():
    for i in range(5):
        item = random.randint(1, 100)
        q.put(item)
        print("Produced", item)
        time.sleep(random.random() * 0.05)
    q.put(None)


def consumer():
    while True:
        item = q.get()
        if item is None:
            print("Consumer: nothing more")
            break
        print("Consumed", item)
        time.sleep(random.random() * 0.05)


t1 = threading.Thread(target=producer)
t2 = threading.Thread(target=consumer)
t1.start()
t2.start()
t1.join()
t2.join()
print("Done")
