# A daemon thread fails only if the program does not end before: it may be cut off at get(), and at print().
# expect: error ValueError@11; finished; finished unread q:1
from queue import Queue
from threading import Thread

q = Queue()


def work():
    print(q.get())
    raise ValueError


Thread(target=work, daemon=True).start()
q.put(1)
