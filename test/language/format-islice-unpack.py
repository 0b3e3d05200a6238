def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for v in [-1e-7, 1e-7, 0.1, 1e22, 123.456, 1.5]:
    for s in ['.17', '#.17', 'z.17', 'z#.17', '#.17g', '.17g', 'z.17g', '#.3', 'z.3', '#', 'z', 'z#', '.20', 'z.1f', '.0', '#.0', 'z#.0g', '.1', '#.1']:
        t(lambda: format(v, s))
from itertools import islice
for a in [(-1,), (-3,), ('a',), (0,-1), (0,-3), (-1, 3), (-3, 3), ('a', 3), (0, 'a'), (0, 3, -1), (0,3,0), (0,3,'a'), (-1,-1), (0, None), (None, None, None), (2**70,), (0, 2**70), (1.5,), (True,)]:
    t(lambda: list(islice([1,2,3], *a)))
def u1(): a, b = None
def u2(): a, b = 5
def u3():
    for a, b in [5]: pass
def u4(): a, b = {}.get(0)
def u5(): a, *b = None
def u6(): [x for x, y in [None]]
def u7(): a, b = [1, 2, 3]
def u8(): (a, b), c = None, 1
for u in [u1,u2,u3,u4,u5,u6,u7,u8]: t(u)
from contextlib import nullcontext
def u9():
    with nullcontext() as c:
        a, b = {}.get(0)
t(u9)
def u10():
    with nullcontext() as c:
        a, b = None
t(u10)
class C: pass
def u11(): a, b = C()
