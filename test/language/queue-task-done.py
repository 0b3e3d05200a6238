"""task_done and join in one thread."""
from queue import Queue

q = Queue()
q.join()
print("join of a fresh queue does not wait")
for i in range(3):
    q.put(i)
print(q.unfinished_tasks)
while not q.empty():
    print("did", q.get())
    q.task_done()
q.join()
print("all done", q.unfinished_tasks)
try:
    q.task_done()
except ValueError as e:
    print("ValueError:", e)
q.put("x")
q.task_done()
q.join()
print("task_done needs no get:", q.qsize(), q.get())
try:
    q.put()
except TypeError as e:
    print(str(e).split("()")[-1])
