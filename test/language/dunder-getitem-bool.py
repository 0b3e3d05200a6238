"""What __getitem__ receives; __bool__; a wrong __len__."""
class Slicing:
    def __getitem__(self, key):
        return key


s = Slicing()
print(s[1], s[1:2], s[::2], s[1, 2], s["a":], s[1:2, ...], s[None])


class Falsy:
    def __bool__(self):
        return False


print("yes" if Falsy() else "no", not Falsy(), Falsy() or "or", bool(Falsy()))


class BadLen:
    def __len__(self):
        return -1


try:
    len(BadLen())
except ValueError as e:
    print(e)
