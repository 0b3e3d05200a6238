# expect: deadlock acquire@6
from threading import Lock

lock = Lock()
lock.acquire()
lock.acquire()
