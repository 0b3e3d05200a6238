# Ranges have whatever bounds ints have.
import itertools
B = 2 ** 64


def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)


for r in (range(B), range(B, B + 5), range(B, B - 10, -3), range(-B, B, B // 3), range(0, 10, B), range(5, -5, -B), range(2**53 - 2, 2**53 + 3), range(2**53, 2**53), range(B, 0), range(True, B, 2**62)):
    t(lambda: r); t(lambda: repr(r)); t(lambda: bool(r)); t(lambda: len(r)); t(lambda: r[0]); t(lambda: r[-1]); t(lambda: r[1]); t(lambda: r[2**53]); t(lambda: r[B])
    t(lambda: r.start + r.stop + r.step); t(lambda: B in r); t(lambda: 3 in r); t(lambda: 1.5 in range(3)); t(lambda: True in r)
    t(lambda: r.index(B)); t(lambda: r.count(B)); t(lambda: r.index(B + 2)); t(lambda: r == range(r.start, r.stop, r.step)); t(lambda: {r: 1}[r])
    t(lambda: list(itertools.islice(r, 4))); t(lambda: list(itertools.islice(reversed(r), 4)))
    t(lambda: [next(iter(r)), next(reversed(r))])
    if len(str(r)) > 30 and not r == range(B): t(lambda: r[1:3])
for i in range(B, B+3): print(i)
for i in range(2**53-2, 2**53+2): print(i, i+1)
print(list(range(B, B+4))[1:3], sum(range(B, B+4)), max(range(B, B+4)), [*range(B, B+2)], range(B, B+9)[2:5], range(B, B+9)[::-2], range(B,B+9)[-1])
print(-0 in range(3), 2.0 in range(3), range(3).index(2), 10**30 in range(3), 1e30 in range(3), None in range(3), 'a' in range(3), float('inf') in range(3), float('nan') in range(3))
print(range(0, 10, 3)[::-1], range(10)[5:1], range(10)[::3][1], list(range(0, -5, -1)), list(reversed(range(0, -5, -2))))
print(str(list(range(0, -1, -1))), 0 * range(3)[0])
