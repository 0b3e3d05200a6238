# expect: livelock
from queue import Queue

q = Queue()
while q.empty():
    pass
