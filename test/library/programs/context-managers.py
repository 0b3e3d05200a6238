from contextlib import contextmanager, closing, suppress, nullcontext
@contextmanager
def tag(name):
    print('<', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('swallow', e)
    finally:
        print('>', name)
with tag('a') as t:
    print('in', t)
with tag('b'):
    raise ValueError('oops')
try:
    with tag('c'):
        raise KeyError('k')
except KeyError as e:
    print('out', e)
@contextmanager
def none():
    if False:
        yield
try:
    with none():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def other():
    try:
        yield
    except ValueError:
        raise TypeError('changed')
try:
    with other():
        raise ValueError
except TypeError as e:
    print('TypeError', e, repr(e.__context__))
@tag('deco')
def f(x):
    print('f', x)
    return x + 1
print(f(1), f(2))
class Door:
    def close(self):
        print('closed')
with closing(Door()) as d:
    print(type(d).__name__)
with suppress(KeyError, IndexError):
    [][1]
    print('never')
print('after')
with nullcontext(5) as n:
    print(n)
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print(e)
def g():
    with tag('ret') as t:
        return t
print(g())
for i in range(2):
    with tag(str(i)):
        if i == 0:
            continue
        break
try:
    with tag('stop'):
        raise StopIteration('x')
except StopIteration as e:
    print('StopIteration', e)
except RuntimeError as e:
    print('RuntimeError', e)
print(tag.__name__, type(tag('q')).__name__)
with tag('m'), tag('n'):
    print('both')
