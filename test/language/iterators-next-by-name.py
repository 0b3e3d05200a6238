r = reversed('ab')
print(r.__next__(), next(r))
try:
    r.__next__()
except StopIteration: print('stop')
i = iter('')
try:
    i.__next__()
except StopIteration: print('stop')
for made in (iter([1]), iter((1,)), iter({1: 2}), iter({1}), iter(range(1)), enumerate('a'), zip('a', 'b'), map(str, [1])):
    print(type(made).__name__, made.__next__(), next(made, None))
