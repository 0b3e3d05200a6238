# What is imported and never used, and names that no one reaches, don't stop a program.
import signal
import logging as lg
import concurrent.futures, queue
from multiprocessing import Pool, Process
from concurrent.futures import ThreadPoolExecutor
try:
    import json
except ImportError:
    json = None
def f():
    import asyncio
def never():
    return xrange(3)
q = queue.Queue(); q.put(1)
try: print(q.get_nowait())
except Queue.Empty: print('empty')
try: q.get_nowait()
except Exception:
    try:
        try: raise KeyError
        except Queue.Empty: print('x')
    except NameError as e: print(e)
