"""f-strings."""
name, n, price = "pen", 3, 2.5
print(f"{name} x {n} = {n * price}", f"{name!r} {name!s} {name!a}", f"{n=} {price = } {n+1=}")
print(f"{price:.2f}|{n:03d}|{name:>6}|{name:^7}|{n:<4}|{1234567.891:,.2f}")
print(f"{n:{n}}|{price:{8}.{3}}|{name:{'*'}^{9}}")
print(f"{'a' if n > 2 else 'b'} {[i * i for i in range(n)]} {(lambda x: x + 1)(n)} {{}} {{{n}}}")
print(f"{name.upper()} {name[0]} {len(name)} {dict(a=1)['a']}")
print(f"{True} {None} {[1, 'x']} { {'k': 1} }")
print(f"nested {f'{n}-{n}'}" f" and" " joined")
print(f"""multi
line {n}""")
print(f"{n!r:>5}|{name!r:>8}|{price!s:<6}|{name=!s}|{price=:.1f}")
print(f"{255:#x} {255:08b} {-5:+} {5:+} {0.25:.0%} {1e10:g} {10**6:_}")
d = {"key": [1, 2]}
print(f"{d['key'][1]} {d!r}")
x = 10
print(f"{x:>{x}}|{x!s:*^{x // 2}}|")
