#!/usr/bin/env python3
"""A pool of daemon workers; the main program waits on the queue."""
import queue
import threading
import time

num_worker_threads = 3


def do_work(item):
    time.sleep(0.02)
    print(threading.current_thread().name, "finished", item)


def worker():
    while True:
        item = q.get()
        try:
            do_work(item)
        finally:
            q.task_done()


q = queue.Queue()
for i in range(num_worker_threads):
    t = threading.Thread(target=worker, name="worker-{}".format(i + 1))
    t.daemon = True
    t.start()

for item in range(12):
    q.put(item)

print("All task requests sent")
q.join()       # block until all tasks are done
print("All work completed")
