import collections
import functools
import itertools
import operator

for thing in [functools.partial(max, 1), operator.itemgetter(1), operator.attrgetter('real'), itertools.count(), itertools.repeat(1),
              collections.OrderedDict(), collections.Counter(), collections.defaultdict(), collections.deque(), map(str, [])]:
    for change in [lambda: setattr(thing, 'note', 3), lambda: thing.note, lambda: delattr(thing, 'note'), lambda: delattr(thing, 'real')]:
        try:
            print(type(thing).__name__, change())
        except AttributeError as e:
            print(e)
print(vars(collections.OrderedDict(a=1)), vars(collections.Counter('a')))
