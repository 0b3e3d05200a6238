# expect: finished
from queue import Queue
from threading import Thread

q = Queue()


def consume():
    while q.get() is not None:
        pass


for _ in range(2):
    Thread(target=consume).start()
for item in [1, 2, None, None]:
    q.put(item)
