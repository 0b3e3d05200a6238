"""Workers that stop at None; the main thread joins both the queue and the workers."""
import threading
from queue import Queue

NUM_WORKERS = 4


def worker(number, tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            tasks.task_done()
            break
        results.append((number, task, task ** 2))
        tasks.task_done()


tasks = Queue()
results = []
threads = []
for i in range(NUM_WORKERS):
    t = threading.Thread(target=worker, args=(i, tasks, results))
    t.start()
    threads.append(t)

for n in range(10):
    tasks.put(n)
tasks.join()

for _ in range(NUM_WORKERS):
    tasks.put(None)
for t in threads:
    t.join()

print(sorted(square for _, _, square in results))
print("workers used:", len({number for number, _, _ in results}) <= NUM_WORKERS)
