# Sets and the views of dicts, in CPython's order.
import random
random.seed(5)
for _ in range(60):
    n = lambda: random.randrange(12) * random.choice([1, 1, 7, 2**40 + 1])
    a = dict.fromkeys([n() for _ in range(random.randrange(9))], 1); b = dict.fromkeys([n() for _ in range(random.randrange(12))], 1); c = [n() for _ in range(random.randrange(9))]; s = set(c)
    print(a.keys() & b.keys(), a.keys() | b.keys(), a.keys() - b.keys(), a.keys() ^ b.keys())
    print(a.keys() & c, a.keys() | c, a.keys() - c, a.keys() ^ c, c & a.keys(), c - a.keys(), c | a.keys(), c ^ a.keys())
    print(a.keys() & s, a.keys() | s, a.keys() - s, a.keys() ^ s, s & a.keys(), s - a.keys(), s | a.keys(), s ^ a.keys())
    print(a.items() & b.items(), a.items() | b.items(), a.items() - b.items(), s.union(a, b), s.intersection(a), s.difference(a, c), s.symmetric_difference(a), s.symmetric_difference(c))
    t = s.copy(); t ^= b.keys(); t |= a.keys(); t -= {n(), n()}; t &= set(c) | b.keys(); print(t, s & t, t & s, s.intersection(c, a), t.copy().union(t, c))
