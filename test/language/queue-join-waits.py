"""join() waits for task_done, not for an empty queue."""
import queue
import threading
import time

q = queue.Queue()
log = []


def worker():
    while True:
        item = q.get()
        if item is None:
            break
        time.sleep(0.05)
        log.append("done " + item)
        q.task_done()


t = threading.Thread(target=worker)
for word in ("a", "b", "c"):
    q.put(word)
t.start()
q.join()
log.append("joined")
q.put(None)
t.join()
print(log, q.qsize(), q.empty(), q.unfinished_tasks)
