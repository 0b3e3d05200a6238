"""inf and nan; conversions that fail; float methods."""
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf + 1, inf - inf, inf * 0, -inf < inf, nan != nan, nan in [nan], inf == inf + 1, max(inf, 5), min(-inf, 0))
print(1e308 * 10, -1e308 * 10, 1 / inf, 5 % inf, -5 % inf, 2 ** 0.5 ** 2, 0.0 == -0.0, str(-0.0), abs(-0.0))
for bad in (lambda: int(inf), lambda: int(nan), lambda: round(nan), lambda: float(10 ** 400), lambda: 2.0 ** 10000, lambda: 0.0 ** -1,
            lambda: float("1,5"), lambda: float(""), lambda: float([]), lambda: 1 // 0.0, lambda: 5.0 % 0, lambda: divmod(1.0, 0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(float("-1.5e-3"), float(".5"), float("5."), float("Infinity"), float("1_000.5"), float(True), float(10 ** 17))
print((3.7).__int__(), int(-0.5), (2.0).is_integer(), (1e20).is_integer(), (0.1).as_integer_ratio(), 3.0.conjugate())
print(10 // 3.0, -10 // 3.0, 10 % 3.5, 1e16 + 1, 1e15 + 0.5, 0.1 * 3, 1.1 + 2.2, 4.35 * 100, 1 - 0.9)
print(9.95, 1e-10, 123e-7, 1.0e+16, 9999999999999998.0, 0.0001, 0.00001, 1.23456789012345678)
print(round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e22, 2), round(-1.55, 1), round(12.5), round(13.5), round(123.456, -1))
print(5.0 == 5, hash(5.0) == hash(5), {5.0: "a"}[5], 2.5 > 2, [1, 2][int(1.0)], 1.0 + 1, 7 // 2.0, 2 * 1.5, True + 0.5)
