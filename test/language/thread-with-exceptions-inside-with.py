"""Locks and conditions are let go when an exception leaves the with block."""
import threading

lock, cond, sem = threading.RLock(), threading.Condition(), threading.Semaphore(1)
for thing in (lock, cond, sem):
    try:
        with thing:
            raise KeyError("inside")
    except KeyError as e:
        print(type(thing).__name__ != "", e, thing.acquire(blocking=False))
        thing.release()


def worker(out):
    try:
        with lock:
            out.append("in")
            int("x")
    except ValueError:
        out.append("caught")
    finally:
        out.append("finally")


out = []
t = threading.Thread(target=worker, args=(out,))
t.start()
t.join()
print(out, lock.acquire(False))
lock.release()
