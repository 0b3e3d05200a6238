"""__getattr__, __setattr__, __delattr__, __getattribute__."""
class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        print("looking for", name)
        return getattr(self._target, name)


class Record:
    def __init__(self, **kwargs):
        for key, value in kwargs.items():
            setattr(self, key, value)

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


class Strict:
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


p = Proxy([3, 1, 2])
p.append(0)
p.sort()
print(p._target, p.count(1))
r = Record(a=1, b="x")
r.a += 5
del r.b
print(r.__dict__, hasattr(r, "b"))
print(getattr(Strict(), "x", "default"), hasattr(Strict(), "y"))
try:
    Strict().z
except AttributeError as e:
    print(e)
