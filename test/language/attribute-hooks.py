"""__getattr__, __getattribute__, __setattr__, __delattr__, __dict__ written to."""
class Lazy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"made {name}"


z = Lazy()
print(z.real, z.other, getattr(z, "_private", "default"), hasattr(z, "_p"), hasattr(z, "x"))


class Logged:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.a = 1

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)

    def __getattribute__(self, name):
        if name not in ("log", "__class__", "__dict__"):
            object.__getattribute__(self, "log").append(("get", name))
        return super().__getattribute__(name)


x = Logged()
x.b = x.a + 1
x.a += 5
del x.b
print(x.log, x.a)
try:
    x.b
except AttributeError as e:
    print(e)


class Both:
    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("nobody")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "fallback " + name


print(Both().hidden, Both().nothing)


class Bag:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        return "Bag(" + ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items())) + ")"


b = Bag(x=1, y=2)
b.__dict__["z"] = 3
b.w = 4
print(b, b.x, b.z, vars(b) is b.__dict__, list(vars(b)))
del b.__dict__["x"], b.y
print(b, hasattr(b, "x"), b.__dict__.pop("z"), b)
setattr(b, "not an identifier", 5)
print(getattr(b, "not an identifier"), "w" in vars(b))
import copy
c = copy.copy(b)
c.w = "copied"
print(b.w, c.w)


class Frozen:
    def __init__(self, v):
        object.__setattr__(self, "v", v)

    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is frozen")


f = Frozen(3)
try:
    f.v = 4
except AttributeError as e:
    print(e, f.v)


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("negative")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Uses:
    d = Descriptor()


u = Uses()
print(u.d, isinstance(Uses.d, Descriptor))
u.d = 5
print(u.d, vars(u))
try:
    u.d = -1
except ValueError as e:
    print(e)
del u.d
print(u.d)
