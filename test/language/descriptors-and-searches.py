for d in (getattr(bool, 'real'), int.numerator, float.imag, Exception.args, slice.start, range.step, int.real):
    print(type(d).__name__, repr(d), d.__name__, callable(d))
    try:
        d[0]
    except TypeError as e:
        print(e)
    try:
        d()
    except TypeError as e:
        print(e)
import itertools
e = Exception(1)
e.args = (x for x in 'ab')
print(e.args)
setattr(e, 'args', itertools.product([1], [2]))
print(e.args, e)
import operator
for f in (operator.countOf, operator.indexOf):
    for x in (0, None, len, 1.5, True):
        try:
            f(x, 1)
        except TypeError as err:
            print(err)
    print(f([0, 1, 1], 1), f(iter([0, 1]), 1), f((x for x in (1, 1)), 1))
class A: pass
try:
    operator.indexOf(A(), 1)
except TypeError as err:
    print(err)
