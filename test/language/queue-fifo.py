"""queue.Queue in one thread: order, size, Full and Empty."""
import queue

q = queue.Queue(maxsize=3)
print(q.empty(), q.full(), q.qsize(), q.maxsize)
for item in ["a", ("b", 2), None]:
    q.put(item)
    print("put", item, q.qsize(), q.full())
for attempt in [lambda: q.put("d", block=False), lambda: q.put_nowait("d"), lambda: q.put("d", timeout=0.01), lambda: q.put("d", True, 0.01)]:
    try:
        attempt()
    except queue.Full as e:
        print("Full", repr(str(e)), e.args)
while not q.empty():
    print("got", q.get())
for attempt in [lambda: q.get(block=False), q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(True, 0.01), lambda: q.get(False, 5)]:
    try:
        attempt()
    except queue.Empty as e:
        print("Empty", repr(e), type(e).__name__)
unbounded = queue.Queue()
for i in range(100):
    unbounded.put(i)
print(unbounded.qsize(), unbounded.full(), queue.Queue(-1).full(), queue.Queue(0).maxsize)
for attempt in [lambda: q.get(timeout=-1), lambda: q.put(1, timeout=-1)]:
    try:
        attempt()
    except ValueError as e:
        print("ValueError", e)
print(q.qsize(), issubclass(queue.Empty, Exception), issubclass(queue.Full, queue.Empty))
