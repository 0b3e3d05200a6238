"""send, throw and close on generators; yield from passes all of them on and gives back the return value."""


def averager():
    total, count, average = 0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as e:
            print("told", e)
            continue
        if value is None:
            return count, average
        total += value
        count += 1
        average = total / count


def outer(log):
    result = yield from averager()
    log.append(result)
    return "outer done"


log = []
g = outer(log)
print(next(g), g.send(10), g.send(20), g.throw(ValueError("skip")), g.send(30))
try:
    g.send(None)
except StopIteration as e:
    print("value", e.value, log)
try:
    next(g)
except StopIteration as e:
    print("again", e.value, e.args)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def cleaning(name):
    try:
        yield name
    finally:
        print("cleaned", name)


def both():
    yield from cleaning("a")
    yield from cleaning("b")


for x in both():
    print(x)
b = both()
next(b)
b.close()
print(list(both()))
fresh = cleaning("never started")
fresh.close()
try:
    fresh.throw(KeyError("k"))
except KeyError as e:
    print("KeyError", e)
try:
    averager().send(5)
except TypeError as e:
    print(e)


def failing():
    yield 1
    raise StopIteration("inside")


f = failing()
next(f)
try:
    next(f)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)


def recursive():
    yield next(r)


r = recursive()
try:
    next(r)
except ValueError as e:
    print(e)


def swallow():
    while True:
        try:
            yield "again"
        except KeyError:
            yield "key"


w = swallow()
print(next(w), w.throw(KeyError), next(w), w.throw(KeyError("x")), w.gi_frame is not None if hasattr(w, "gi_frame") else True)
try:
    w.throw(ValueError, "typed")
except ValueError as e:
    print(e)
print(list(w))


def from_list():
    got = yield from [1, 2]
    print("from a list", got)
    yield 3


print(list(from_list()))
