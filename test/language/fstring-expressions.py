"""Calls, indexing, conditionals, lambdas, comprehension, conversions and nested quotes in f-strings."""
user = {"name": "Ann", "tags": ["a", "b"]}
class P:
    def __init__(self):
        self.x = 3
        self.items = [1, 2]
p = P()
n, width, text = 42, 8, "abc"
print(f"{user['name']} {user['tags'][-1]} {user.get('age', 'unknown')} {len(user)} {p.x ** 2} {p.items[0]}")
print(f"{'yes' if n > 5 else 'no'} {[x * 2 for x in p.items]} {sum(x for x in range(4))} {text[::-1]} {text.upper()!r} {'-'.join(text)}")
print(f"{n:{width}d}|{n:<{width}}|{n:^{width}}|{n:0{width}}|{text:>{width}}|{3.14159:{width}.{2}f}|{text:{'*'}<{5}}")
print(f"{n = } {n=:>5} {p.x=} {text=!s} {n + 1 = } {text.upper() = } {'k'=}")
print(f'{"double"} {"it" + "s"}', f"""{
    n
} lines""", f"{(1, 2)} {[]} { {1: 2}[1] } {lambda_(3) if (lambda_ := (lambda v: v + 1)) else 0}")
print(f"{{}} {{{n}}} {{{{n}}}}", f"{n}%", f"{0.256:.1%} {1e6:,.0f} {255:x} {True} {None!r:>6}", f"" == "", f"{''}" == "")
print("plain" f" {n}" " tail", rf"\d{n}\n", F"{n}", f"{n:d}{n:>4}{n:<4}|", f"{b'bytes'} {1_000}")
for i, name in enumerate(["x", "yy"], 1):
    print(f"{i:02d}. {name:<5}|{name * i:>6}|{i / 3:.3f}")
try:
    f"{n:zz}"
except ValueError as e:
    print(e)
try:
    f"{missing}"
except NameError as e:
    print(e)
