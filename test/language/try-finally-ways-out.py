"""finally with return, break and continue, in loops, nested, and in generators."""


def returns():
    try:
        return "try"
    finally:
        print("finally runs")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        1 / 0
    finally:
        return "swallowed"


def loops():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out


def nested():
    for i in range(3):
        try:
            try:
                if i == 1:
                    raise KeyError(i)
                print("body", i)
            except KeyError as e:
                print("caught", e)
                continue
            else:
                print("else", i)
            finally:
                print("inner", i)
        finally:
            print("outer", i)
            if i == 2:
                break
    return i


def while_finally():
    n = 0
    while True:
        n += 1
        try:
            if n < 3:
                continue
            return n
        finally:
            if n == 2:
                break
    return "broken"


def generator():
    for i in range(3):
        try:
            yield i
        finally:
            print("g finally", i)


def return_in_loop():
    for x in generator():
        if x == 1:
            return x


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def deep():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return repr(e), repr(e.__context__)


def with_return():
    class C:
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            print("exit", exc[0])
            return True

    for i in range(3):
        with C():
            if i == 0:
                continue
            if i == 1:
                raise RuntimeError("swallowed")
            return i


print(returns(), overrides(), swallows(), loops(), nested(), while_finally())
print(return_in_loop(), value_kept(), deep(), with_return())
try:
    for i in range(2):
        try:
            pass
        finally:
            print("loop", i)
    else:
        print("else of for")
finally:
    print("end")
