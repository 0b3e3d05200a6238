"""raise from, bare raise, __cause__ and __context__."""
def load(key):
    try:
        return {"a": 1}[key]
    except KeyError as e:
        raise ValueError("no such setting: " + key) from e


try:
    load("zzz")
except ValueError as e:
    print(e, "|", repr(e.__cause__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("while handling")
except RuntimeError as e:
    print(e, "|", repr(e.__context__), e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("hidden") from None
except RuntimeError as e:
    print(e, e.__cause__, e.__suppress_context__)


def again():
    try:
        int("x")
    except ValueError:
        print("logging, then raising again")
        raise


try:
    again()
except ValueError as e:
    print("outside:", e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise ValueError("first") from TypeError
except ValueError as e:
    print(repr(e.__cause__))
err = KeyError("saved")
for _ in range(2):
    try:
        raise err
    except KeyError as e:
        print(e is err)
