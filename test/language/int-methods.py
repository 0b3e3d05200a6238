"""Methods and conversions of int, and operators' precedence."""
print((10).bit_length(), (-1).bit_length(), (7).bit_count(), (5).conjugate(), (3).numerator, (3).denominator, (6).as_integer_ratio())
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), int.from_bytes(b"\xff\xfe", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True))
print(2 + 3 * 4 ** 2, (2 + 3) * 4, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, 10 - 2 - 3, 100 // 7 // 2, not 1 == 2, 1 + 2 << 3, 6 & 3 == 3)
print(1 if 0 else 2 if 0 else 3, 5 and 0 or 7, not (True and False), 3 > 2 == True, 1 < 2 and 2 < 3, 7 & ~2 | 8 ^ 1)
print(int(" 12\n"), int("+5"), int("0b11", 0), int("0o17", 8), int("1" * 25), int("-0"), int("１２"))
for text, base in [("12", 2), ("", 10), ("1.0", 10), ("0x", 16), ("9", 1), ("zz", 37), ("1__0", 10), ("- 1", 10)]:
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
for bad in (lambda: int("5", "x"), lambda: int(5, 10), lambda: (1000).to_bytes(1, "big"), lambda: 5 .foo, lambda: 3 << "a", lambda: ~"a"):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(0x7fffffff + 1, 0xffffffff << 4, -1 >> 100, 1 << 64, (1 << 64) - 1, -7 & 0xff, 2 ** 31 ^ -1, 5 // -2, -5 % 3, 5 % -3)
a = b = 300
b += 1
print(a, b, a is not b, isinstance(a, int), type(a)(7.9), a.__class__.__name__, +a, -a, abs(-a))
