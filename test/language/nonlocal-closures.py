"""nonlocal, closures in loops and class bodies, late binding, shared cells."""


def counter(start=0):
    count = start

    def up(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
        return count

    def peek():
        return count

    return up, reset, peek


up, reset, peek = counter(5)
print(up(), up(10), peek(), reset(), peek(), up())
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def three():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
        inner()
        return x
    return middle(), x


print(three())


def class_in_function(tag):
    prefix = tag.upper()

    class Local:
        label = prefix + "!"
        items = [prefix + str(n) for n in range(2)]

        def show(self):
            return prefix, self.label, __class__.__name__

        after = prefix + "."

    return Local


L = class_in_function("a")
print(L().show(), L.items, L.after, L.__qualname__)


def deleted():
    value = 1

    def get():
        return value
    print(get())
    del value
    try:
        get()
    except NameError as e:
        print(e)


deleted()


def unbound():
    try:
        print(v)
    except UnboundLocalError as e:
        print(e)
    v = 1
    return v


print(unbound())
x = 1


def shadow():
    x = 2

    class C:
        y = x

        def get(self):
            return x
    x = 3
    return C.y, C().get()


print(shadow())


def make_adders():
    adders = []
    for n in range(3):
        def add(x, n=n):
            return x + n
        adders.append(add)
    return adders


print([a(10) for a in make_adders()], (lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))


def accumulate():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total
    return add


a, b = accumulate(), accumulate()
print(a(1), a(2), b(10), a(3), b(1))
print(a.__closure__ is not None if hasattr(a, "__closure__") else True)
