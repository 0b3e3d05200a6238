# expect: finished unread q:1; finished unread q:2; finished
# outputs: 3
from queue import Queue
from threading import Thread

q = Queue()


def write():
    while True:
        print(q.get())


Thread(target=write, daemon=True).start()
q.put('a')
q.put('b')
