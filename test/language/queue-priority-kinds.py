"""What a PriorityQueue makes of sets, bytes, dicts, deques, named tuples and objects that are only equal."""
from collections import deque, namedtuple
from queue import PriorityQueue

Point = namedtuple("Point", "x y")


def put_all(*items):
    q = PriorityQueue()
    for item in items:
        try:
            q.put(item)
        except TypeError as e:
            print(e)
    got = []
    while not q.empty():
        try:
            got.append(q.get())
        except TypeError as e:
            print(e)
    print(got)


put_all({1}, frozenset({1}), {1, 2}, set())
put_all((1, b"b"), (1, b"a"), (1, b""))
put_all(b"ab", b"b", b"a")
put_all((1, {"a": 1, "b": 2}), (1, {"b": 2, "a": 1}), (0, {}))
put_all((1, {}), (1, {"a": 1}))
put_all((1, {"a": 1}, 5), (1, {"a": 1}, 4))
same = {}
put_all((2, same), (2, same), (1, same))
put_all(deque([2]), deque([1, 5]), deque())
put_all(deque([2]), [1])
put_all(Point(2, 1), Point(1, 5), (1, 4))
put_all(Point(2, 1), 3)
put_all((1, None), (1, None), (1, None, 0))
put_all({"a": 1}.keys(), {"a": 1, "b": 2}.keys(), {"b"})
