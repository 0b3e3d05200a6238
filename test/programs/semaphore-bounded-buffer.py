"""The classic: two semaphores and a mutex."""
import threading
from collections import deque

SIZE = 3
N = 8
buffer = deque()
mutex = threading.Lock()
empty = threading.Semaphore(SIZE)
full = threading.Semaphore(0)


def producer():
    for item in range(N):
        empty.acquire()
        mutex.acquire()
        buffer.append(item)
        print("produced %s, buffer %s" % (item, list(buffer)))
        mutex.release()
        full.release()


def consumer():
    for _ in range(N):
        full.acquire()
        mutex.acquire()
        item = buffer.popleft()
        print("consumed %s, buffer %s" % (item, list(buffer)))
        mutex.release()
        empty.release()


a = threading.Thread(target=producer)
b = threading.Thread(target=consumer)
a.start()
b.start()
a.join()
b.join()
assert not buffer
