"""Wrong use of queues, and what it raises."""
import queue

q = queue.Queue(2)
for attempt in (lambda: q.get(timeout=-1), lambda: q.put(1, timeout=-0.5), lambda: q.task_done(), lambda: q.get_nowait(), lambda: q.nope,
                lambda: len(q), lambda: list(q), lambda: q[0], lambda: q.put_nowait(1, 2, 3), lambda: queue.Queue("x").put(1),
                lambda: queue.LifoQueue().get(False), lambda: queue.PriorityQueue().get_nowait()):
    try:
        attempt()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
q.put(1)
q.put(2)
try:
    q.put(3, block=False)
except queue.Full as e:
    print("Full", e.args, isinstance(e, Exception))
try:
    while True:
        print(q.get(block=False))
except queue.Empty:
    print("drained")
print(q.get(False) if not q.empty() else "nothing", queue.Empty.__name__, queue.Full.__name__, queue.Queue.__mro__[-1] is object)
print(isinstance(queue.LifoQueue(), queue.Queue), issubclass(queue.PriorityQueue, queue.Queue), issubclass(queue.SimpleQueue, queue.Queue))
