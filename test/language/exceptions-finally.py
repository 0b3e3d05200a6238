"""finally with return, continue and break; the name after except is gone."""
def override():
    try:
        return "from try"
    finally:
        return "from finally"


def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    return "after loop"


print(override(), loop())
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "", e.args)
try:
    e
except NameError as err:
    print("unbound after except:", err)
try:
    raise Exception("a", 1)
except Exception as err:
    print(err, repr(err), err.args)
