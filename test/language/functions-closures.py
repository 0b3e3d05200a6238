"""Closures, nonlocal, global."""
def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


a, b = counter(), counter(10)
print(a(), a(), b(), a(5), b(2))
total = 0


def add(n):
    global total, created
    total += n
    created = "made by add"


add(5)
add(6)
print(total, created)


def outer():
    x = "outer"

    def inner():
        x = "inner"
        return x

    def reader():
        return x

    result = inner(), reader()
    x = "changed"
    return result + (reader(),)


print(outer())
