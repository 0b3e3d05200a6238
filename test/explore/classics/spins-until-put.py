# expect: finished unread q:1
from queue import Queue
from threading import Thread

q = Queue()
Thread(target=q.put, args=(1,)).start()
while q.empty():
    pass
