# expect: error RuntimeError@5
from threading import Lock

lock = Lock()
lock.release()
