"""Defaults, keywords, *args, **kwargs, keyword-only and positional-only."""
def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw


print(f(1), f(1, 5), f(1, 2, 3, 4), f(1, c=9), f(b=1, a=2), f(1, x=1, y=2))
print(f(*[1, 2, 3], **{"c": 4, "z": 5}), f(*"ab", *"cd"), f(0, *(), **{}, **{"k": 1}))


def keyword_only(*, name, size=1):
    return name, size


def positional_only(a, /, b):
    return a, b


print(keyword_only(name="x"), positional_only(1, b=2))


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember(1), remember(2), remember(3, []))
errors = [lambda: f(), lambda: keyword_only(), lambda: keyword_only("x"), lambda: positional_only(a=1, b=2), lambda: f(1, a=2),
          lambda: remember(), lambda: remember(1, 2, 3), lambda: keyword_only(name=1, sise=2), lambda: positional_only(1)]
for call in errors:
    try:
        call()
    except TypeError as e:
        print(e)


def nothing():
    pass


print(nothing(), f.__name__, f.__defaults__, callable(f), (lambda x, y=1: x + y)(5))


def documented(x: int, y: "str" = "d") -> list:
    """Say what it does."""
    return [x, y]


print(documented.__doc__, documented(1), documented.__name__)
