"""One worker, one queue, join."""
import threading
from queue import Queue


def worker(q, results):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        results.append(item ** 2)
        q.task_done()


q = Queue()
results = []
t = threading.Thread(target=worker, args=(q, results))
t.start()
for i in range(5):
    q.put(i)
q.join()
print("queue joined", results)
q.put(None)
t.join()
print("thread joined", t.is_alive(), q.unfinished_tasks)
