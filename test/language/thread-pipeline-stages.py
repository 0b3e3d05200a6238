"""Three stages joined by queues; None passes through and ends each."""
import threading
from queue import Queue


def stage(f, inbox, outbox):
    for item in iter(inbox.get, None):
        outbox.put(f(item))
    outbox.put(None)


queues = [Queue(maxsize=2) for _ in range(4)]
steps = [lambda x: x + 1, lambda x: x * x, str]
threads = [threading.Thread(target=stage, args=(f, a, b)) for f, a, b in zip(steps, queues, queues[1:])]
for t in threads:
    t.start()


def feed():
    for n in range(6):
        queues[0].put(n)
    queues[0].put(None)


feeder = threading.Thread(target=feed)
feeder.start()
print(list(iter(queues[-1].get, None)))
for t in threads + [feeder]:
    t.join()
print([q.qsize() for q in queues])
