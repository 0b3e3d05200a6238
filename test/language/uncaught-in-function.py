"""The program ends at the first exception that nobody catches; output before it stays."""
class Problem(Exception):
    pass


def deeper(n):
    if n == 0:
        raise Problem("at the bottom", 42)
    print("going down", n)
    try:
        deeper(n - 1)
    finally:
        print("coming up", n)


print("begin")
try:
    deeper(2)
except ValueError:
    print("wrong handler")
print("never")
