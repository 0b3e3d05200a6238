"""Exit codes: end, sys.exit, exceptions, terminate, kill."""
import sys
import time
from multiprocessing import Process


def ends():
    pass


def returns():
    return 5


def exits(code):
    sys.exit(code)


def sleeps():
    time.sleep(60)


if __name__ == "__main__":
    for target, args in ((ends, ()), (returns, ()), (exits, (0,)), (exits, (7,)), (exits, (None,)), (exits, (True,))):
        p = Process(target=target, args=args)
        p.start()
        p.join()
        print(target.__name__, args, p.exitcode)
    for stop in ("terminate", "kill"):
        p = Process(target=sleeps)
        p.start()
        print(p.exitcode, p.is_alive())
        getattr(p, stop)()
        p.join()
        print(stop, p.exitcode, p.is_alive())
