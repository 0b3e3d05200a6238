# What classes say of how their objects are pickled, and what is pickled by a name.
from multiprocessing import Process, Pipe, Queue
import threading
class Job:
    def __init__(self, n): self.n = n; self.lock = threading.Lock()
    def __getstate__(self):
        s = self.__dict__.copy(); del s['lock']; return s
    def __setstate__(self, s):
        self.__dict__.update(s); self.lock = threading.Lock()
    def run(self): return self.n
class X(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
def f(c):
    for i in range(3):
        m = c.recv()
        print(m() if callable(m) else (m.n, type(m.lock)))
a, b = Pipe()
p = Process(target=f, args=(b,)); p.start()
j = Job(5)
a.send(j); a.send(j.run); a.send(Job(3).run)
p.join()
q = Queue(); q.put(j); print(sorted(vars(q.get())), sorted(vars(j)))
a.send(X(1, 2))
try: b.recv()
except TypeError as e: print(e)
import math
a.send([math.sqrt, slice(1, 2), [3].append, 'a'.join, print]); r = b.recv(); print(r[0](4.0), r[1], r[3]('bc'))
