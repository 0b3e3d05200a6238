"""Objects with their own order in a PriorityQueue."""
from queue import PriorityQueue


class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name
        print("New job:", name)

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"Job({self.priority}, {self.name!r})"


q = PriorityQueue()
q.put(Job(3, "mid"))
q.put(Job(10, "low"))
q.put(Job(1, "important"))
while not q.empty():
    job = q.get()
    print("Processing", job.name, job)
    q.task_done()
q.join()


class NoOrder:
    pass


q.put(NoOrder())
try:
    q.put(NoOrder())
except TypeError as e:
    print(e, q.qsize())
