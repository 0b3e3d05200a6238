"""Subclasses of list, dict, str, int and tuple."""
class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


class Config(dict):
    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key)


class Loud(str):
    def shout(self):
        return self.upper() + "!"


class Metre(int):
    def __repr__(self):
        return f"{int(self)} m"


s = Stack([1])
s.push(2)
print(s, s.peek(), s.pop(), len(s), isinstance(s, list), s == [1], s + [5])
c = Config(host="localhost", port=80)
print(c.host, c.port, c, "host" in c, hasattr(c, "nope"))
w = Loud("hey")
print(w, w.shout(), w + "x", len(w), w == "hey", {w: 1}["hey"])
m = Metre(5)
print(repr(m), m + 1, m > 3, [m], str(int(m)))


class Upper(list):
    def append(self, item):
        super().append(item.upper())


u = Upper()
u.append("a")
u += ["b"]
print(u)
