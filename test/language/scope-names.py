"""Names: local before enclosing before global before built-in."""
x = "global"


def show():
    return x


def shadow():
    x = "local"

    def inner():
        return x
    return inner(), show()


print(show(), shadow(), x)
len_ = len


def len(value):
    return "my len of " + str(len_(value))


print(len([1, 2]))
del len
print(len([1, 2]))
for x in range(2):
    pass
print(x)


class C:
    x = "class"
    y = x + "!"

    def get(self):
        return x


print(C.x, C.y, C().get())
if True:
    block = "visible outside"
print(block)
