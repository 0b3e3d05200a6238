# expect: finished
from threading import RLock

lock = RLock()
lock.acquire()
lock.acquire()
