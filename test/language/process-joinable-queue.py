"""JoinableQueue: task_done and join across processes."""
from multiprocessing import JoinableQueue, Process, Queue


def worker(tasks, results):
    while True:
        n = tasks.get()
        if n is None:
            tasks.task_done()
            break
        results.put(n * 10)
        tasks.task_done()


if __name__ == "__main__":
    tasks, results = JoinableQueue(), Queue()
    p = Process(target=worker, args=(tasks, results))
    p.start()
    for n in (1, 2, 3):
        tasks.put(n)
    tasks.put(None)
    tasks.join()
    print("all done", [results.get() for _ in range(3)])
    p.join()
    try:
        tasks.task_done()
    except ValueError as e:
        print("ValueError", e)
    tasks.join()
    print(p.exitcode)
