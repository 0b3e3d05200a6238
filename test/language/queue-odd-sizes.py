import queue


def tell(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for size in ("a", None, [1], (), 2.5, b"x", {}, -2, 3):
    for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
        q = kind(size)
        print(kind.__name__, repr(q.maxsize))
        tell(lambda: q.put(1, timeout=0))
        tell(q.full)
        tell(q.qsize)
        tell(lambda: q.put_nowait(3))
        tell(q.get_nowait)
        q.maxsize = 0
        tell(lambda: q.put(1))
        tell(q.full)
        q.maxsize = size
        tell(lambda: q.put_nowait(1))
        tell(q.full)
