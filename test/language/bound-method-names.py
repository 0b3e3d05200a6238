from collections import defaultdict


class Names(list):
    pass


class Outer:
    class Ages(dict):
        pass


def complain(call):
    try:
        call()
    except TypeError as error:
        print(error)


for object in (defaultdict(int), Names(), Outer.Ages(), [], {}):
    for name in ('clear', 'append', 'items'):
        if hasattr(object, name):
            bound = getattr(object, name)
            print(bound.__qualname__)
            complain(lambda: bound(1, 2))
            complain(lambda: bound(x=1))
            complain(lambda: bound(*[1, 2]))
complain(lambda: Names().append())
complain(lambda: Outer.Ages().items(1))
complain(lambda: list.append(Names()))


class Deeper(Names):
    def append(self, *items):
        super().append(*items)

    def clear(self):
        super().clear(1)


complain(lambda: Deeper().append(1, 2))
complain(lambda: Deeper().clear())
