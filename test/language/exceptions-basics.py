"""try, except, else, finally and the order in which they run."""
def divide(a, b):
    try:
        print("trying")
        result = a / b
    except ZeroDivisionError as e:
        print("caught:", e)
        return None
    except (TypeError, ValueError) as e:
        print("type or value:", e)
        return "bad"
    else:
        print("no error")
        return result
    finally:
        print("finally")


print(divide(6, 3), divide(1, 0), divide("a", 1), sep="\n")


def nested():
    try:
        try:
            raise KeyError("k")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer caught", repr(e), str(e), e.args)


nested()
