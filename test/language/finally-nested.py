"""finally that replaces a return or an exception; finally in loops."""
def value():
    x = 1
    try:
        return x
    finally:
        x = 2


def replaced():
    try:
        raise KeyError("lost")
    finally:
        return "the exception is gone"


def second():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["also"]
    finally:
        print("cleanup")


print(value(), replaced())
try:
    second()
except KeyError as e:
    print(repr(e), repr(e.__context__))
for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
    finally:
        print("i", i)
else:
    print("not printed")
while True:
    try:
        break
    finally:
        print("leaving")
