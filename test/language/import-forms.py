"""import, import as, from import, from import as, imports inside functions."""
import queue
import threading as th
import time, random
from collections import deque, defaultdict as dd
from queue import Queue as Q, Empty
import multiprocessing as mp
import sys
from functools import (
    partial,
    wraps,
)


def local_import():
    from itertools import count
    import os
    return next(count(5)), os.name in ("posix", "nt")


q = Q()
q.put(1)
print(q.get(), Q is queue.Queue, Empty is queue.Empty, isinstance(q, queue.Queue))
print(th.current_thread().name, th is not None, mp.current_process().name)
print(deque([1]), dd(int)["x"], partial(max, 5)(3), local_import())
print(queue.__name__, th.__name__, time.__name__, hasattr(random, "randint"), hasattr(queue, "nope"))
try:
    queue.nope
except AttributeError as e:
    print(e)
print("sys" in dir(), callable(wraps))
