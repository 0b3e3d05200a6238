"""get() blocks until another thread puts; put() blocks until another takes."""
import threading
import time
from queue import Queue

q = Queue(maxsize=1)
log = []


def late_producer():
    time.sleep(0.1)
    log.append("putting")
    q.put("late")


t = threading.Thread(target=late_producer)
t.start()
log.append("waiting")
log.append(q.get())
t.join()
print(log)


def late_consumer(out):
    time.sleep(0.1)
    out.append("taking " + q.get())


out = []
q.put("first")
t = threading.Thread(target=late_consumer, args=(out,))
t.start()
q.put("second", timeout=10)
t.join()
print(out, q.get(timeout=10), q.empty())
