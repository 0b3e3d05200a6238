import multiprocessing as mp
import threading
from queue import PriorityQueue
from typing import TypedDict

class Msg(TypedDict):
    kind: str
    n: int

class Part(Msg, total=False):
    more: list

m = Msg(kind='a', n=1)
print(m, type(m).__name__, m['kind'], Part(kind='b', n=2, more=[1]), Msg({'kind': 'c', 'n': 3}), Part())
Movie = TypedDict('Movie', {'name': str})
print(Movie(name='x'), isinstance(m, dict), Msg.__name__)
match m:
    case {'kind': 'a', 'n': n}:
        print('matched', n)

class R:
    def __init__(self, n): self.n = n
R.__lt__ = lambda self, other: self.n < other.n
q = PriorityQueue()
for n in (3, 1, 2):
    q.put(R(n))
print([q.get().n for _ in range(3)])

def work(n, q):
    q.put((mp.current_process().name, n))

if __name__ == '__main__':
    ctx = mp.get_context('fork')
    q = ctx.Queue()
    ps = [ctx.Process(target=work, args=(n, q)) for n in range(2)]
    for p in ps:
        p.start()
        p.join()
        print(p.name, p.exitcode, q.get())
    p = mp.get_context().Process(target=work, args=(5, q))
    p.start(); p.join(); print(p.name, q.get(), type(ps[0]).__name__)
    with ctx.Lock():
        v = ctx.Value('i', 3)
        print(v.value, list(ctx.Array('i', [1, 2])), ctx.cpu_count() > 0)
