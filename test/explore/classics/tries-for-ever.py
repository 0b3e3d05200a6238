# expect: livelock
from threading import Lock

a, b = Lock(), Lock()
b.acquire()
while True:
    a.acquire()
    if b.acquire(blocking=False):
        break
    a.release()
