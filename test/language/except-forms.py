"""except with tuples, bare, base classes, in the order of clauses; names and re-raising."""
def risky(n):
    if n == 0:
        return [][1]
    if n == 1:
        return {}["k"]
    if n == 2:
        return int("x")
    if n == 3:
        raise KeyboardInterrupt("ctrl-c")
    if n == 4:
        raise StopIteration
    if n == 5:
        raise SystemExit(2)
    return "fine"


for n in range(7):
    try:
        print(n, risky(n))
    except IndexError:
        print(n, "index")
    except LookupError as e:
        print(n, "lookup", type(e).__name__, e)
    except (ValueError, TypeError) as e:
        print(n, "value or type", e)
    except Exception as e:
        print(n, "exception", repr(e))
    except:
        print(n, "bare")
groups = (KeyError, ValueError)
try:
    raise KeyError("in a tuple variable")
except groups as e:
    print(e)
try:
    try:
        1 / 0
    except ValueError:
        print("not this one")
    else:
        print("nor this")
    finally:
        print("but finally")
except ArithmeticError as e:
    print("outer", e)


def first_error(*tries):
    for t in tries:
        try:
            t()
        except Exception as e:
            return type(e).__name__
    return None


print(first_error(lambda: 1, lambda: None.x, lambda: 1 / 0), first_error())
