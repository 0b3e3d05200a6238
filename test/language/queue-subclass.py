"""A subclass of Queue with its own _put and _get."""
import queue


class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = []
        self.seen = set()

    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)


class NamedQueue(queue.Queue):
    def __init__(self, name, maxsize=0):
        super().__init__(maxsize)
        self.name = name

    def put(self, item, *args, **kwargs):
        print(self.name, "put", item)
        super().put(item, *args, **kwargs)

    def __len__(self):
        return self.qsize()


q = UniqueQueue()
for item in [1, 2, 1, 3, 2]:
    q.put(item)
print(q.qsize() if hasattr(q, "qsize") else None, [q.get() for _ in range(q.qsize())])
n = NamedQueue("jobs", maxsize=2)
n.put("a")
n.put("b", block=False)
try:
    n.put("c", block=False)
except queue.Full:
    print("full at", len(n))
print(n.get(), len(n), isinstance(n, queue.Queue), n.maxsize)
