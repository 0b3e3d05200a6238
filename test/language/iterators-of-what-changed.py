# Whoever goes through a deque or an OrderedDict sees that something came or went, even where the size is the same.
import collections
from collections import OrderedDict, deque
def told(make, change, reverse=False, more=6):
    x = make()
    i = reversed(x) if reverse else iter(x)
    out = [next(i)]
    change(x)
    for _ in range(more):
        try: out.append(next(i))
        except StopIteration: out.append('end'); break
        except RuntimeError as e: out.append(str(e)); break
    return out
D = lambda: {'a': 1, 'b': 2, 'c': 3, 'd': 4}
O = lambda: OrderedDict(a=1, b=2, c=3, d=4)
def seq(*acts):
    def f(x):
        for a in acts: a(x)
    return f
pop = lambda k: lambda x: x.pop(k)
put = lambda k: lambda x: x.__setitem__(k, 9)
mv = lambda k, l=True: lambda x: x.move_to_end(k, l)
for name, change in {
 'pop a put z': seq(pop('a'), put('z')), 'pop b put z': seq(pop('b'), put('z')), 'pop a put a': seq(pop('a'), put('a')), 'pop b put b': seq(pop('b'), put('b')), 'pop d put d': seq(pop('d'), put('d')),
 'pop c put z': seq(pop('c'), put('z')), 'put z pop z': seq(put('z'), pop('z')), 'popitem put z': seq(lambda x: x.popitem(), put('z')), 'set a': put('a'), 'set b': put('b'),
 'put many pop many': seq(*[put(i) for i in range(20)], *[pop(i) for i in range(20)]),
 'pop a put many pop many but z': seq(pop('a'), *[put(i) for i in range(20)], *[pop(i) for i in range(20)], put('z')),
 'clear fill': seq(lambda x: x.clear(), put('p'), put('q'), put('r'), put('s')),
 'pop ab put yz': seq(pop('a'), pop('b'), put('y'), put('z')),
 'pop put x3': seq(*[f for k in 'abcd' for f in (pop(k), put(k))]),
 'pop put x1': seq(*[f for k in 'a' for f in (pop(k), put(k))] * 5),
}.items():
    for r in (False, True):
        print(name, r, told(O, change, r))
for name, change in {'mv a': mv('a'), 'mv b': mv('b'), 'mv d': mv('d'), 'mv a first': mv('a', False), 'mv c first': mv('c', False)}.items():
    for r in (False, True): print(name, r, told(O, change, r))
Q = lambda: deque([1, 2, 3, 4])
for name, change in {
 'append pop': seq(lambda x: x.append(1), lambda x: x.pop()), 'popleft append': seq(lambda x: x.popleft(), lambda x: x.append(1)), 'rotate 0': lambda x: x.rotate(0), 'rotate 4': lambda x: x.rotate(4), 'rotate 1': lambda x: x.rotate(1), 'rotate -1': lambda x: x.rotate(-1),
 'reverse': lambda x: x.reverse(), 'set': lambda x: x.__setitem__(0, 9), 'set1': lambda x: x.__setitem__(1, 9), 'remove append': seq(lambda x: x.remove(2), lambda x: x.append(1)),
 'extend none': lambda x: x.extend([]), 'iadd none': lambda x: x.__iadd__([]), 'imul 1': lambda x: x.__imul__(1), 'imul 0 fill': seq(lambda x: x.__imul__(0), lambda x: x.extend([1, 2, 3, 4])), 'clear fill': seq(lambda x: x.clear(), lambda x: x.extend([1, 2, 3, 4])),
 'insert del': seq(lambda x: x.insert(2, 5), lambda x: x.__delitem__(2)), 'clear': lambda x: x.clear(), 'init': lambda x: x.__init__([1, 2, 3, 4]), 'sort': lambda x: x.copy(), 'remove none': lambda x: x.count(7), 'extendleft none': lambda x: x.extendleft([]), 'append': lambda x: x.append(1),
}.items():
    for r in (False, True): print(name, r, told(Q, change, r), told(lambda: deque([1, 2, 3, 4], 5), change, r))
def last(x, i): pass
# when nothing is left
x = deque([1]); i = iter(x); next(i); x.append(2); x.pop()
for _ in range(2):
    try: print(next(i, 'end'))
    except RuntimeError as e: print(e)
x = deque([1, 2]); i = iter(x); x.rotate(1)
for _ in range(2):
    try: print(next(i, 'end'))
    except RuntimeError as e: print(e)
x = {1: 1, 2: 2}; i = iter(x); x[3] = 1
for _ in range(2):
    try: print(next(i, 'end'))
    except RuntimeError as e: print(e)
del x[3]
for _ in range(2):
    try: print(next(i, 'end'))
    except RuntimeError as e: print(e)
x = OrderedDict(a=1, b=2); i = iter(x); x.move_to_end('a')
for _ in range(3):
    try: print(next(i, 'end'))
    except RuntimeError as e: print(e)
s = {1, 2}; i = iter(s); s.add(3)
for _ in range(3):
    try: print(next(i, 'end'))
    except RuntimeError as e: print(e)
import copy
x = deque([1, 2, 3]); i = iter(x); next(i); j = copy.copy(i); print(list(j), list(i))
x.append(4)
for each in i, j:
    try: print(next(each))
    except RuntimeError as e: print(e)
