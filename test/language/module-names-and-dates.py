"""module doc"""
import time, threading, multiprocessing, queue
print(__doc__, type(__file__), __package__, __spec__)
t = time.gmtime(86400 * 366 + 5)
print(t, t.tm_year, t[0], t.tm_yday, time.asctime(t), time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %w %u %%', t))
print(time.localtime().tm_year > 2000, len(time.localtime()), time.mktime(t), time.ctime(5), type(t), isinstance(t, tuple))
try: print('\ud800')
except UnicodeEncodeError as e: print(e)
for f in [lambda: multiprocessing.Queue.empty(), lambda: threading.Lock.acquire(), lambda: threading.RLock.release, lambda: queue.Queue.empty(), lambda: multiprocessing.Lock.acquire]:
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
def sub(b):
    class A(b): pass
for b in [threading.Lock, threading.RLock]:
    try: sub(b)
    except TypeError as e: print(e)
print(type(threading.local()), type(threading.Timer(1, print)), type(multiprocessing.Array('i', 2)), queue.Queue().__module__, threading.Thread().__module__)
class A:
    def __class_getitem__(cls, x): return (cls.__name__, x)
print(A[1], A.__class_getitem__(2))
