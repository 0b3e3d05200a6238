"""Names, references, copies and mutation while iterating."""
a = [1, 2, 3]
b = a
c = a[:]
b.append(4)
print(a, b, c, a is b, a is c)


def change(xs):
    xs.append("changed")
    xs = ["new"]
    return xs


print(change(c), c)
nested = [[1], [2]]
shallow = list(nested)
shallow.append([3])
shallow[0].append("shared")
print(nested, shallow)
rows = [[]] * 3
rows[0].append(1)
print(rows, [[] for _ in range(2)])
xs = [1, 2, 3, 4, 5, 6]
for x in xs:
    if x % 2 == 0:
        xs.remove(x)
print(xs)
xs = [1, 2, 3]
for x in xs:
    if len(xs) < 6:
        xs.append(x * 10)
print(xs)
t = ([1, 2],)
try:
    t[0] += [3]
except TypeError as e:
    print(e, t)
a = a + [5]
print(a, b)
a += [6]
print(a, b)
x = y = []
x += [1]
print(y, a == b, [1, 2] is [1, 2], None is None)
def default(d={}):
    d[len(d)] = 1
    return d
print(default(), default(), default({}))
