# expect: deadlock get@10; finished
from queue import Queue
from threading import Thread

q = Queue()


def take():
    if q.qsize() > 0:
        q.get()


q.put(1)
for _ in range(2):
    Thread(target=take).start()
