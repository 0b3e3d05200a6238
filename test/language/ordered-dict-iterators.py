# The views and iterators of an OrderedDict have types of their own.
import collections


class Own(collections.OrderedDict):
    pass


for d in collections.OrderedDict(a=1, b=2), Own(a=1), dict(a=1), collections.Counter('ab'), collections.defaultdict(int, a=1):
    views = d.keys(), d.values(), d.items()
    print(*views, *[type(view).__mro__ for view in views])
    for view in d, *views:
        print(type(iter(view)), type(reversed(view)), list(view), list(reversed(view)))
o = collections.OrderedDict(a=1, b=2)
through = iter(o)
print(list(through), type(through), list(through))
print(isinstance(o.keys(), type({}.keys())), 'a' in o.keys(), len(o.items()), o.keys() == {'a', 'b'}, o.keys() & {'a'})
for grown in o, {'a': 1}:
    try:
        for key in grown:
            grown['z' + key] = 1
    except RuntimeError as e:
        print(e)
for text in 'ab', 'aé', '', '日本':
    letters = iter(text)
    print(type(letters), list(letters), type(letters))
