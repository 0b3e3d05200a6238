"""Queue subclasses with hooks, priority queues of objects, and a queue that is cleared under its lock, all in threads."""
import queue
import threading
from dataclasses import dataclass, field


class SetQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        item = min(self.queue)
        self.queue.remove(item)
        return item

    def _qsize(self):
        return len(self.queue)


@dataclass(order=True)
class Job:
    rank: int
    name: str = field(compare=False)


sq = SetQueue(maxsize=3)
out = []


def consume(q, out):
    while True:
        item = q.get()
        out.append(item)
        q.task_done()
        if item is None or item == 99:
            return


for n in (3, 1, 3):
    sq.put(n)
print(sq.qsize(), sq.full(), sq.empty())
t = threading.Thread(target=consume, args=(sq, out))
t.start()
sq.put(99)
t.join()
print(sorted(out), sq.qsize())
pq = queue.PriorityQueue()
for rank, name in ((3, "low"), (1, "high"), (2, "mid")):
    pq.put(Job(rank, name))
print([pq.get().name for _ in range(3)])
q = queue.Queue()
for n in range(5):
    q.put(n)
with q.mutex:
    q.queue.clear()
    q.unfinished_tasks = 0
    q.all_tasks_done.notify_all()
q.join()
print(q.qsize(), q.empty())
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print(repr(e))
try:
    sq.put_nowait(1)
    sq.put_nowait(2)
    sq.put_nowait(3)
    sq.put(4, timeout=0.01)
except queue.Full as e:
    print(repr(e))
