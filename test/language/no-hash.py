import collections
import collections.abc
class P: pass
for f in [lambda: [].__hash__(), lambda: {}.__hash__, lambda: {}.keys().__eq__(P()), lambda: {}.keys().__eq__(set()), lambda: set().__eq__({}.keys()), lambda: {}.items().__le__([]), lambda: hash({}.keys()), lambda: hash([]), lambda: slice(1).__hash__, lambda: set().__hash__, lambda: collections.deque().__hash__, lambda: frozenset().__hash__() == hash(frozenset()), lambda: {}.values().__hash__ is None]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = collections.Counter()
for change in ['', []]:
    try: c -= collections.Counter('', b=change)
    except TypeError as e: print(e)
    try: c += collections.Counter('', b=change)
    except TypeError as e: print(e)
class L(list): pass
class M(list):
    def __hash__(self): return 3
class N(dict):
    def __eq__(self, o): return True
for x in [L(), M(), N()]:
    try: print(hash(x), {x})
    except TypeError as e: print(e)
print(isinstance([], collections.abc.Hashable), isinstance((), collections.abc.Hashable), isinstance(M(), collections.abc.Hashable)) if hasattr(collections, 'abc') else 0
