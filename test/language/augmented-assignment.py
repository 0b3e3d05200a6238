"""Every augmented operator, on names, items, attributes and slices."""
x = 7
for op in range(1):
    x += 3; print(x)
    x -= 1; print(x)
    x *= 4; print(x)
    x //= 5; print(x)
    x %= 4; print(x)
    x **= 5; print(x)
    x <<= 2; print(x)
    x >>= 1; print(x)
    x |= 8; print(x)
    x &= 12; print(x)
    x ^= 5; print(x)
    x /= 2; print(x)
s = "ab"
s += "c"
s *= 2
t = (1,)
t += (2,)
xs = [1, 2, 3]
xs[0] += 10
xs[-1] *= 5
xs[1:2] += ["in", "slice"]
print(s, t, xs)


class Holder:
    def __init__(self):
        self.n, self.items, self.d = 0, [], {"k": 1}


h = Holder()
h.n += 5
h.items += "ab"
h.d["k"] -= 3
h.d["new"] = h.d.get("new", 0) + 1
print(h.n, h.items, h.d)


def index():
    print("asked once")
    return 0


xs[index()] += 1
print(xs)
try:
    undefined += 1
except NameError as e:
    print(e)
