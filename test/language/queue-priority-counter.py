"""A counter breaks ties in a PriorityQueue, so that items are never compared."""
import itertools
from queue import PriorityQueue

counter = itertools.count()
pq = PriorityQueue()


def add(item, priority=0):
    pq.put((priority, next(counter), item))


add({"name": "write code"}, 5)
add({"name": "release"}, 7)
add({"name": "spec"}, 1)
add({"name": "also 5"}, 5)
while not pq.empty():
    priority, order, item = pq.get()
    print(priority, order, item["name"])
for n in (3, 1, 2):
    pq.put((n, str(n)), block=False)
print([pq.get_nowait() for _ in range(3)], pq.qsize())
full = PriorityQueue(maxsize=2)
full.put("b")
full.put("a")
print(full.full(), full.get(), full.get())
