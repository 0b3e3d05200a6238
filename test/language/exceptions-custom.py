"""Own exception classes and hierarchies."""
class AppError(Exception):
    """Base of all."""


class NotFound(AppError):
    def __init__(self, key, where="store"):
        super().__init__(f"{key!r} not in {where}")
        self.key = key


class Timeout(AppError):
    def __str__(self):
        return "timed out after %s s" % self.args[0]


class Silent(AppError):
    pass


def act(n):
    if n == 0:
        raise NotFound("x")
    if n == 1:
        raise Timeout(3)
    if n == 2:
        raise Silent
    if n == 3:
        raise AppError("plain", 5)
    if n == 4:
        raise LookupError("other")
    return "fine"


for n in range(6):
    try:
        print(act(n))
    except NotFound as e:
        print("NotFound", e, e.key, e.args)
    except AppError as e:
        print(type(e).__name__, "|", e, "|", repr(e), e.args)
    except Exception as e:
        print("Exception", e, isinstance(e, LookupError))
print(issubclass(NotFound, AppError), issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError))
print(issubclass(Exception, BaseException), issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception))
print([c.__name__ for c in NotFound.__mro__], AppError.__doc__)
try:
    raise NotFound
except TypeError as e:
    print(e)
try:
    raise "text"
except TypeError as e:
    print(e)
