"""queue.PriorityQueue: smallest first."""
from queue import PriorityQueue

pq = PriorityQueue()
for n in [5, 1, 4, 1, 3]:
    pq.put(n)
print([pq.get() for _ in range(5)])
for task in [(2, "code"), (1, "eat"), (3, "sleep"), (1, "drink")]:
    pq.put(task)
while not pq.empty():
    priority, name = pq.get()
    print(priority, name)
for word in ["pear", "Apple", "fig", "apple"]:
    pq.put(word)
print([pq.get() for _ in range(pq.qsize())])
for n in [3, 9, 4]:
    pq.put(-n)
print([-pq.get() for _ in range(3)])
pq.put([2, "b"])
pq.put([2, "a"])
print(pq.get(), pq.get())
pq.put((1, {"a": 1}))
try:
    pq.put((1, {"b": 2}))
except TypeError as e:
    print("TypeError", e, pq.qsize())
mixed = PriorityQueue()
mixed.put(2.5)
mixed.put(True)
mixed.put(2)
print(mixed.get(), mixed.get(), mixed.get())
