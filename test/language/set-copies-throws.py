import copy

pairs = {(9, True), (5, True), (12, True)}
numbers = {9007199254740991, 7, -1000, 64}
print(copy.deepcopy(pairs), copy.copy(pairs), copy.deepcopy(frozenset(numbers)), copy.deepcopy([numbers]), copy.copy(numbers))
frozen = frozenset([0, 2]).union([5, 12])
frozen |= frozen
print(frozen, frozen | frozen, frozen & frozen)
for f in [lambda: 'a'.startswith(('', []), ''), lambda: b'ab'.endswith((b'b', 10)), lambda: b'ab'.endswith((b'a', 10)),
          lambda: 'ab'.startswith(('x', 'a', 5), 9), lambda: 'ab'.startswith(5), lambda: 'ab'.startswith([]), lambda: ''.endswith((), 3)]:
    try:
        print(f())
    except TypeError as e:
        print(e)


class Stop(StopIteration):
    pass


def steps():
    yield 1


for error in [Stop('mine'), ValueError('mine')]:
    waiting = steps()
    for _ in range(2):
        try:
            waiting.throw(error)
        except Exception as e:
            lines = []
            at = e.__traceback__
            while at is not None:
                lines.append(at.tb_lineno)
                at = at.tb_next
            print(repr(e), repr(e.__cause__), lines, list(waiting))
