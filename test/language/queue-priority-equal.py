"""Jobs that are equal but have no order: only different ones of the same priority are compared in vain."""
from queue import PriorityQueue


class Job:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Job) and self.name == other.name


q = PriorityQueue()
q.put((2, Job("wash")))
q.put((2, Job("wash")))
q.put((1, Job("cook")))
try:
    q.put((2, Job("dry")))
except TypeError as e:
    print(e)
print(q.qsize(), [(n, job.name) for n, job in q.queue])
