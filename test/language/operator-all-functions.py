# All functions of operator, by their plain names and by those of the special methods.
import operator

class Any:
    def __init__(self, log): self.log = log
for name in 'add sub mul matmul truediv floordiv mod pow lshift rshift and or xor'.split():
    def method(self, other, name=name): return name, other
    def changed(self, other, name=name): return 'i' + name, other
    setattr(Any, f'__{name}__', method)
    setattr(Any, f'__i{name}__', changed)
x = Any(0)
plain = lambda name: name + '_' if name in ('and', 'or') else name
for name in 'add sub mul matmul truediv floordiv mod pow lshift rshift and or xor'.split():
    print(getattr(operator, plain(name))(x, 1), getattr(operator, 'i' + name)(x, 2), getattr(operator, f'__{name}__') is getattr(operator, plain(name)),
          getattr(operator, f'__i{name}__')(x, 3))
for name, a, b in [('ior', {1}, {2}), ('iand', {1, 2}, {2}), ('ixor', {1, 2}, {2}), ('isub', {1, 2}, {2}), ('ior', {'a': 1}, {'b': 2}), ('iadd', [1], [2]), ('iconcat', [1], [2]), ('imul', [1], 2),
                   ('ilshift', 1, 3), ('irshift', 9, 1), ('ifloordiv', 7, 2), ('itruediv', 7, 2), ('imod', 7, 4), ('ipow', 2, 5), ('ior', 5, 2), ('ixor', 5, 1), ('matmul', 1, 2), ('imatmul', 1, 2), ('ior', {1}, 2)]:
    try:
        c = getattr(operator, name)(a, b)
        print(name, c, c is a, a)
    except TypeError as e: print(name, e)
for name, args in [('not', (0,)), ('abs', (-3,)), ('neg', (3,)), ('pos', (True,)), ('inv', (5,)), ('invert', (5,)), ('index', (True,)), ('contains', ([1], 1)), ('getitem', ('ab', 1)),
                   ('concat', ([1], [2])), ('iconcat', ((1,), (2,))), ('eq', (1, 1.0)), ('ne', (1, 2)), ('lt', (1, 2)), ('le', (1, 2)), ('gt', (1, 2)), ('ge', (1, 2)), ('call', (max, 3, 4))]:
    print(name, getattr(operator, f'__{name}__')(*args))
x = [1, 2]
operator.__setitem__(x, 0, 5); operator.__delitem__(x, 1); print(x)
print(operator.call(sorted, [3, 1], reverse=True), operator.call(dict, a=1))

class Hint:
    def __init__(self, hint): self.hint = hint
    def __length_hint__(self):
        if isinstance(self.hint, type): raise self.hint('no')
        return self.hint
class Sized(Hint):
    def __len__(self): return 7
class Wrong(Hint):
    def __len__(self): raise TypeError('none')
for value in [1, 2], 'abc', {}, Hint(3), Hint(-1), Hint('x'), Hint(NotImplemented), Hint(TypeError), Hint(KeyError), Sized(1), Wrong(4), 5, Hint(True):
    for more in (), (9,):
        try: print(operator.length_hint(value, *more))
        except Exception as e: print(type(e).__name__, e)
for call in [lambda: operator.length_hint([], 'a'), lambda: operator.length_hint(), lambda: operator.call(), lambda: operator.ior(1), lambda: operator.matmul(1, 2, 3), lambda: operator.ixor(a=1, b=2)]:
    try: call()
    except TypeError as e: print(e)
