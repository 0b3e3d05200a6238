"""List, set and dict comprehensions; generator expressions; scopes."""
print([x * x for x in range(6)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(3) for y in range(x)])
print({x % 3: x for x in range(7)}, {x % 4 for x in range(9)}, sum(x for x in range(5)), list(c.upper() for c in "ab"))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [n for row in matrix for n in row])
x = "outer"
print([x for x in range(3)], x)
print(["even" if n % 2 == 0 else "odd" for n in range(3)], [f(2) for f in [lambda v, k=k: v * k for k in range(3)]])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
words = ["apple", "bob", "cat"]
print({w: len(w) for w in words}, {w[0] for w in ["aa", "ab"]}, [w for w in words if "a" in w])
print([a + b for a, b in [(1, 2), (3, 4)]], [k for k, v in {"x": 1, "y": 2}.items() if v > 1], [a for a, *_ in ["abc", "de"]])
total = 0
print([total := total + n for n in [1, 2, 3]], total)
print(any(n > 2 for n in [1, 2, 3]), all(n > 2 for n in [1, 2, 3]), max(len(w) for w in words), dict((i, i) for i in "ab"))


class Box:
    sizes = [1, 2]
    doubled = [s * 2 for s in sizes]


print(Box.doubled)
