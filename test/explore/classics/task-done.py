# expect: finished
from queue import Queue
from threading import Thread

q = Queue()


def work():
    for _ in range(2):
        q.get()
        q.task_done()


Thread(target=work).start()
q.put(1)
q.put(2)
q.join()
