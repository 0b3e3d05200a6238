"""One sentinel for each consumer; everything is consumed once."""
from queue import Queue
from threading import Lock, Thread

SENTINEL = object()
NUM = 3
q, seen, lock = Queue(), [], Lock()


def consumer(name):
    while True:
        item = q.get()
        if item is SENTINEL:
            with lock:
                seen.append(name)
            return
        with lock:
            seen.append(item)


threads = [Thread(target=consumer, args=(f"consumer {i}",)) for i in range(NUM)]
for t in threads:
    t.start()
for i in range(10):
    q.put(i)
for _ in range(NUM):
    q.put(SENTINEL)
for t in threads:
    t.join()
print(sorted(x for x in seen if isinstance(x, int)))
print(sorted(x for x in seen if isinstance(x, str)), q.empty())
