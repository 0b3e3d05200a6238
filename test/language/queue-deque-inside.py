"""What people peek at: q.queue, q.mutex, q.maxsize."""
from queue import Queue

q = Queue(5)
for i in range(3):
    q.put(i * 10)
print(list(q.queue), len(q.queue), q.queue[0], 10 in q.queue)
with q.mutex:
    print("locked", q.queue)
for item in q.queue:
    print(item)
with q.mutex:
    q.queue.clear()
print(q.qsize(), q.empty(), q.maxsize)
