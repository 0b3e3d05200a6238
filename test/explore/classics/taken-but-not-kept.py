# expect: finished
# outputs: 2
# What is taken from a queue is not in the list yet: a built-in goes on only after get() has returned.
import queue
import threading

kept = []
q = queue.Queue()
q.put(1)
q.put(None)
thread = threading.Thread(target=lambda: kept.extend(iter(q.get, None)))
thread.start()
if q.qsize() == 1 and not kept:
    print("between")
thread.join()
