""":= in conditions, comprehensions and calls; comprehension scopes."""
data = [3, 8, 1, 12]
if (n := len(data)) > 3:
    print("long", n)
print([y for x in data if (y := x * 2) > 5], y)
total = 0
print([total := total + x for x in data], total)
print(any((witness := x) > 10 for x in data), witness)
while (item := data.pop()) != 8:
    print("popped", item)


def first_big(values):
    if any((found := v) > 2 for v in values):
        return found
    return None


print(first_big([1, 2, 5, 9]), first_big([]))
print((lambda x: (z := x + 1) * z)(3), f"{(w := 5)!r} {w}", [(a := 1), a + 1], (b := 2, b))
matrix = [[1, 2], [3, 4]]
print([v for row in matrix for v in row if v % 2], [[r[i] for r in matrix] for i in range(2)], {k: v for k, v in zip("ab", [1, 2])}, {v % 2 for r in matrix for v in r})
x = "outer"
print([x for x in range(2)], x)
print([(i, j) for i in range(3) for j in range(i)], sum(i * j for i in range(3) for j in range(3) if i != j))
gen = (n for n in [1, 2, 3])
print(next(gen), list(gen), list(gen))


class C:
    base = 10
    items = [base_ for base_ in range(3)]
    try:
        bad = [base + i for i in range(2)]
    except NameError as e:
        error = str(e)


print(C.items, C.error)
fs = [lambda: k for k in range(3)]
print([f() for f in fs], [f() for f in [lambda k=k: k for k in range(3)]])
try:
    print([1 / i for i in (1, 0)])
except ZeroDivisionError as e:
    print(e)


def gen_scope():
    local = 3
    return list(local * n for n in range(local)), [n for n in range(local) if n != local - 1]


print(gen_scope(), [*map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])], [s.strip() or "-" for s in [" a ", "  "]])
