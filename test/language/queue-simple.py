"""queue.SimpleQueue."""
from queue import SimpleQueue, Empty

q = SimpleQueue()
print(q.empty(), q.qsize())
q.put(1)
q.put(2, False)
q.put(3, block=True, timeout=1)
q.put_nowait(4)
print(q.qsize(), q.get(), q.get(timeout=1), q.get(block=False), q.get_nowait(), q.empty())
for attempt in [q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(False)]:
    try:
        attempt()
    except Empty as e:
        print("Empty", repr(e))
for attempt in [lambda: SimpleQueue(5), lambda: q.get(timeout=-1), lambda: q.task_done(), lambda: q.full()]:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
