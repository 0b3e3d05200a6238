"""__iter__, __next__, __reversed__, and iteration by __getitem__."""
class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        for child in self.children:
            if isinstance(child, Tree):
                yield from child
            else:
                yield child

    def __reversed__(self):
        return iter(list(self)[::-1])


class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


print(list(Countdown(3)), [x for x in Countdown(2)], sum(Countdown(4)), max(Countdown(3)), *Countdown(2))
t = Tree(1, Tree(2, 3), Tree(Tree(4)))
print(list(t), tuple(reversed(t)), 3 in t, sorted(t, reverse=True), dict(zip(t, "abcd")))
first, *rest = t
print(first, rest, list(Squares()), 9 in Squares(), list(enumerate(Squares())), [a for a in iter(Squares())])
c = Countdown(2)
print(next(c), next(c), next(c, "end"))
for bad in (lambda: iter(object()), lambda: [x for x in Tree], lambda: next(t), lambda: list(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
