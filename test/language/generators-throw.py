"""throw, generator pipelines, return in a generator, StopIteration inside."""
def stubborn():
    while True:
        try:
            yield "running"
        except ValueError as e:
            print("caught", e)
            yield "recovered"


s = stubborn()
print(next(s), s.throw(ValueError("oops")), next(s))
try:
    s.throw(KeyError("k"))
except KeyError as e:
    print("out came", e)


def numbers():
    for i in range(10):
        yield i


def evens(source):
    return (x for x in source if x % 2 == 0)


def squares(source):
    for x in source:
        yield x * x


print(list(squares(evens(numbers()))), sum(squares(numbers())))


def returns():
    return 5
    yield


try:
    next(returns())
except StopIteration as e:
    print(e.value, e.args)
def bad():
    yield 1
    raise StopIteration("inside")
try:
    list(bad())
except RuntimeError as e:
    print(e, "|", type(e.__cause__).__name__)
