# Stars where a tuple is made without brackets of its own: in subscripts, bases, keywords of a class, annotations.
import threading

grid = {}
at = (1, 2)
grid[*at] = 3
grid[*at, 4] = 5
print(grid[*at], grid[*at, 4], grid)
grid[*at] += 1
del grid[*at, 4]
print(grid)


class Base:
    given = []

    def __init_subclass__(cls, **options):
        Base.given.append((cls.__name__, options))


bases = (Base, dict)
options = {"a": 1, "b": 2}


class First(*bases):
    pass


class Second(Base, c=3, **options):
    pass


class Third(*bases, **options, d=4):
    pass


print(Base.given)
print([each.__name__ for each in Third.__mro__])


class Fourth(**{}):
    pass


print(Fourth.__mro__)


def take(*args: *(int,)):
    return args


print(take.__annotations__, take(1, 2))


# Names that objects of JavaScript have.
def constructor(*items):
    return list(items)


def toString(self):
    return "text"


thread = threading.Thread(target=constructor, args=at)
thread.start()
thread.join()
print(constructor(*at), toString(None), options.get("constructor"))
