import collections, math

print(math.degrees(1e308), math.degrees(180.0), math.radians(90), [math.degrees(1e308)].sort())
print(math.radians(5e-324), max(slice(1, 5), slice(2, 0)), slice(1) < slice(2), type(None)(), type(...)(), type(NotImplemented)(), vars(collections.Counter('a')))
for f in [lambda: type(None)(1), lambda: type(...)(1), lambda: [][2**63 - 1], lambda: [][2**63], lambda: [1][-2**63], lambda: 'a'[2**62], lambda: (1,)[-2**64], lambda: slice(1, 'a') < slice(1, 2), lambda: collections.deque()[2**63-1], lambda: range(3)[2**70]]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
