"""Processes: target, args, join, exitcode, names, own memory."""
from multiprocessing import Process, current_process
import os
import sys

counter = 0
items = []


def work(n, word="x"):
    global counter
    counter += n
    items.append(word)
    print(current_process().name, n, word, counter, items)


def leave(code):
    sys.exit(code)


def fail():
    raise ValueError("on stderr only")


if __name__ == "__main__":
    for p in [Process(target=work, args=(5,)), Process(target=work, args=(1,), kwargs={"word": "y"}, name="Named")]:
        print(p.name, p.exitcode, p.is_alive(), p.pid)
        p.start()
        p.join()
        print(p.name, p.exitcode, p.is_alive(), p.pid != os.getpid())
    print("parent still has", counter, items, current_process().name)
    for target, args in [(leave, (3,)), (leave, (0,)), (leave, (None,)), (leave, ("msg",)), (fail, ())]:
        p = Process(target=target, args=args)
        p.start()
        p.join()
        print(target.__name__, args, p.exitcode)
    for bad in [lambda: p.start(), lambda: Process().join()]:
        try:
            bad()
        except AssertionError as e:
            print(e)
