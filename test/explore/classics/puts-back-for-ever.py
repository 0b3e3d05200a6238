# expect: livelock q:1
from queue import Queue
from threading import Thread

q = Queue()
q.put(2)


def odd():
    while not q.empty():
        item = q.get()
        if item % 2 == 0:
            q.put(item)


Thread(target=odd).start()
