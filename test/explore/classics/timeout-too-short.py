# expect: finished
# expect any: error queue.Empty@16 unread q:1; finished
import time
from queue import Queue
from threading import Thread

q = Queue()


def produce():
    time.sleep(1)
    q.put(1)


Thread(target=produce).start()
q.get(timeout=2)
