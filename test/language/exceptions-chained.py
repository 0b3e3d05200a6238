"""__cause__, __context__, from None, re-raise, tuples in except, else and finally in order."""
class AppError(Exception):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


def low():
    raise KeyError("low")


def wrap(how):
    try:
        low()
    except KeyError as e:
        if how == "from":
            raise AppError("wrapped", 1) from e
        if how == "none":
            raise AppError("hidden", 2) from None
        if how == "plain":
            raise AppError("during", 3)
        raise


for how in ("from", "none", "plain", "bare"):
    try:
        wrap(how)
    except (AppError, KeyError) as e:
        print(type(e).__name__, e, getattr(e, "code", None), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
order = []


def flow(kind):
    try:
        order.append("try")
        if kind == "raise":
            raise ValueError(kind)
        if kind == "return":
            return "returned"
    except (TypeError, ValueError) as e:
        order.append(f"except {e}")
    else:
        order.append("else")
    finally:
        order.append("finally")
    return "end"


print(flow("raise"), flow("ok"), flow("return"), order)
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        saved = e
        raise
except ValueError as e:
    print(e is saved, e.args)
print("e" in globals())
try:
    raise AppError
except TypeError as e:
    print("TypeError", e)
for bad in (lambda: exec_raise(5), lambda: exec_raise(int), lambda: exec_from(5)):
    pass


def exec_raise(x):
    raise x


for x in (5, int, None, "text"):
    try:
        exec_raise(x)
    except TypeError as e:
        print(e)
try:
    raise ValueError("v") from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e, repr(e.__context__))
err = ValueError("a", 2)
print(err.args, str(err), repr(err), str(ValueError()), repr(ValueError("x")), str(KeyError("k")), repr(OSError(5, "io")))


def cleanup():
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError as e:
            return repr(e.__context__)


print(cleanup())


class Base(Exception):
    pass


class Derived(Base):
    def __str__(self):
        return "derived text"


try:
    raise Derived("x")
except Base as e:
    print(e, repr(e), isinstance(e, Derived), e.args)
try:
    assert 1 == 2, "math works"
except AssertionError as e:
    print("assert", e)
try:
    assert []
except AssertionError as e:
    print(repr(e))


def loop_exceptions():
    out = []
    for n in ("1", "x", "0"):
        try:
            out.append(10 // int(n))
        except ValueError:
            out.append("bad")
            continue
        except ZeroDivisionError:
            out.append("zero")
            break
        else:
            out.append("fine")
        finally:
            out.append("|")
    return out


print(loop_exceptions())
