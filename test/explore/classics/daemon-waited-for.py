# expect: finished
# outputs: 1
from queue import Queue
from threading import Thread

q = Queue()


def write():
    while True:
        print(q.get())
        q.task_done()


Thread(target=write, daemon=True).start()
q.put('a')
q.put('b')
q.join()
