import operator
class C: pass
class I:
    def __index__(self): return 2
class S:
    def __getitem__(self, i): return "abc"[i]
    def __add__(self, o): return 'added'
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for x in [1.5, {}, {1}, [], (), None, C(), I(), 2, True, b'a', 'a', range(2), 2**70, len, int]:
    if isinstance(x, int) and x > 99: continue
    t(lambda: x * 'ab'); t(lambda: 'ab' * x); t(lambda: x * b'ab'); t(lambda: x * [1]); t(lambda: (1,) * x)
    for y in ['a', [1], 5, None, C(), S(), range(3)]:
        t(lambda: operator.concat(x, y)); t(lambda: operator.iconcat(x, y)); t(lambda: operator.concat(y, x))
