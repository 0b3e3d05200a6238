# expect: error queue.Empty@11; finished
from queue import Queue
from threading import Thread

q = Queue()
q.put(1)


def take():
    if not q.empty():
        q.get_nowait()


for _ in range(2):
    Thread(target=take).start()
