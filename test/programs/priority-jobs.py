"""Urgent jobs first."""
import threading
import time
from queue import PriorityQueue


class Job:
    def __init__(self, priority, description):
        self.priority = priority
        self.description = description
        print('New job:', description)

    def __lt__(self, other):
        try:
            return self.priority < other.priority
        except AttributeError:
            return NotImplemented


q = PriorityQueue()
q.put(Job(3, 'Mid-level job'))
q.put(Job(10, 'Low-level job'))
q.put(Job(1, 'Important job'))


def process_job(q):
    while True:
        next_job = q.get()
        print('Processing job:', next_job.description)
        time.sleep(0.01)
        q.task_done()


workers = [threading.Thread(target=process_job, args=(q,)), threading.Thread(target=process_job, args=(q,))]
for w in workers:
    w.daemon = True
    w.start()
q.join()
print("done")
