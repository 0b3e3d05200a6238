"""The special methods of object, of properties and generators, called by name with what they can't take."""
import heapq


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


thing = object()
attempt(lambda: thing.__eq__())
attempt(lambda: thing.__eq__(1, 2))
attempt(lambda: thing.__eq__(thing))
attempt(lambda: thing.__ne__(3))
attempt(lambda: thing.__repr__(1))
attempt(lambda: thing.__str__(1))
attempt(lambda: thing.__hash__(2))
attempt(lambda: thing.__format__())
attempt(lambda: thing.__format__("x"))
attempt(lambda: thing.__setattr__("a", 1))
attempt(lambda: thing.__getattribute__())
attempt(lambda: thing.__getattribute__(1))
attempt(lambda: thing.__delattr__("x"))


class Point:
    @property
    def x(self):
        return 1


attempt(lambda: Point.x.setter())
attempt(lambda: type(Point.x.setter(None)).__name__)


def numbers():
    yield 1


attempt(lambda: numbers().send())
attempt(lambda: numbers().send(1))

order = int.mro()
order.append(3)
print(int.mro())


class Thief:
    def __lt__(self, other):
        heap.pop()
        return True


heap = [Thief(), Thief(), Thief(), Thief()]
attempt(lambda: heapq.heapify(heap))
