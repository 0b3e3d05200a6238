"""What was printed before an uncaught exception stays."""
def inner(n):
    print("inner", n)
    return 10 // n


def outer():
    for n in (2, 1, 0, -1):
        print(inner(n))


try:
    outer()
finally:
    print("finally runs on the way out")
print("not reached")
