# An exception that goes through a context manager made of a generator keeps its own traceback.
from contextlib import contextmanager


@contextmanager
def managed():
    try:
        yield
    finally:
        print('left')


@contextmanager
def stops():
    yield


def lines(error):
    found = []
    traceback = error.__traceback__
    while traceback is not None:
        found.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


for error in [ValueError('no'), StopIteration('no'), RuntimeError('no')]:
    for manager in [managed, stops]:
        try:
            with manager():
                raise error
        except Exception as e:
            print(repr(e), lines(e), e.__cause__)
    print(lines(error.with_traceback(None)))
    error.__traceback__ = None
try:
    error.__traceback__ = 3
except TypeError as e:
    print(e)


def numbers():
    yield 1
    raise StopIteration('early')


try:
    list(numbers())
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
