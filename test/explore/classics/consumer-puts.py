# expect: deadlock; finished
from queue import Queue
from threading import Thread

q = Queue(1)


def consume():
    for _ in range(3):
        if q.get() == 1:
            q.put(3)


Thread(target=consume).start()
q.put(1)
q.put(2)
