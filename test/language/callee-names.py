# Who is called is named where the arguments can't be spread.
import collections
import itertools
import math


class C:
    def method(self):
        pass

    @classmethod
    def made(cls):
        pass

    def __call__(self, *args):
        pass

    def __repr__(self):
        return 'a C'


def outer():
    def inner():
        pass
    return inner


for f in print, math.gcd, len, int, [].append, list.append, 'a'.join, C, C().method, C.made, C(), outer, outer(), lambda: 1, itertools.chain, collections.deque, dict.fromkeys:
    for given in 0, None:
        try:
            f(*given)
        except TypeError as e:
            print(e)
        try:
            f(**given)
        except TypeError as e:
            print(e)
        try:
            f(1, *given)
        except TypeError as e:
            print(e)
    try:
        f(a=1, **{'a': 2})
    except TypeError as e:
        print(e)
print(math.gcd.__module__, len.__module__, [].append.__module__)
for key in None, (1, 2), (), 1, 'a':
    for f in collections.OrderedDict().pop, collections.OrderedDict().move_to_end, {}.pop, set().remove, {1: 1}.pop:
        try:
            f(key)
        except KeyError as e:
            print(repr(e), e.args)
