"""maxsize, full, qsize, close and join_thread of multiprocessing.Queue."""
import queue
import time
from multiprocessing import Queue

if __name__ == "__main__":
    q = Queue(maxsize=2)
    q.put("a")
    q.put("b")
    print(q.full(), q.qsize())
    for attempt in (lambda: q.put("c", block=False), lambda: q.put("c", timeout=0.05), lambda: q.put_nowait("c")):
        try:
            attempt()
        except queue.Full as e:
            print("Full", repr(e))
    time.sleep(0.1)
    print(q.empty(), q.get(), q.get(timeout=5))
    time.sleep(0.05)
    for attempt in (lambda: q.get(block=False), lambda: q.get(timeout=0.05), lambda: q.get_nowait(), lambda: q.get(timeout=-1)):
        try:
            attempt()
        except queue.Empty as e:
            print("Empty", repr(e))
    print(q.empty(), q.full(), q.qsize())
    q.put(1)
    print(q.get())
    q.close()
    q.join_thread()
    for attempt in (lambda: q.put(1), lambda: q.get()):
        try:
            attempt()
        except (ValueError, OSError) as e:
            print(type(e).__name__, str(e).split(" ")[-1])
