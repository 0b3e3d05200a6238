"""Decorators of functions and classes, with and without arguments."""
import functools


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("call", func.__name__, args, kwargs)
        result = func(*args, **kwargs)
        print("result", result)
        return result
    return wrapper


def repeat(times):
    def decorate(func):
        def wrapper(*args):
            return [func(*args) for _ in range(times)]
        return wrapper
    return decorate


@logged
def add(a, b=1):
    """Add two."""
    return a + b


@repeat(3)
@logged
def hello(name):
    return "hi " + name


print(add(1), add(1, b=5), add.__name__, add.__doc__)
print(hello("bob"))
