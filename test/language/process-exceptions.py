"""An exception in a child goes to its stderr; results and errors come by a queue."""
from multiprocessing import Process, Queue


def safe_work(n, results):
    try:
        results.put(("ok", 10 // n))
    except Exception as e:
        results.put(("error", type(e).__name__, str(e)))


def unsafe_work(n):
    return 10 // n


if __name__ == "__main__":
    results = Queue()
    for n in (5, 0, "x"):
        p = Process(target=safe_work, args=(n, results))
        p.start()
        print(results.get())
        p.join()
        print(p.exitcode)
    p = Process(target=unsafe_work, args=(0,))
    p.start()
    p.join()
    print("unsafe", p.exitcode, results.empty())
    for bad in (lambda: p.start(), lambda: Process(target=unsafe_work).join(), lambda: Process(unsafe_work), lambda: Process(target=unsafe_work).terminate()):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, e)
