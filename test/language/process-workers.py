"""Several workers, one task queue, one result queue."""
from multiprocessing import Process, Queue

STOP = "STOP"


def work(n):
    return sum(range(n + 1))


def worker(tasks, results):
    for n in iter(tasks.get, STOP):
        results.put((n, work(n)))


def main():
    tasks, results = Queue(), Queue()
    for n in range(8):
        tasks.put(n)
    workers = [Process(target=worker, args=(tasks, results), name="worker %d" % i) for i in range(3)]
    for p in workers:
        p.start()
    for _ in workers:
        tasks.put(STOP)
    print(sorted(results.get() for _ in range(8)))
    for p in workers:
        p.join()
    print([p.exitcode for p in workers], [p.name for p in workers])


if __name__ == "__main__":
    main()
