"""Whole numbers: floor division and modulo round towards minus infinity."""
for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2)]:
    print(a, b, "->", a // b, a % b, divmod(a, b))
print(2 ** 10, 2 ** 0, (-2) ** 3, 10 - 3 * 2)
print(7 / 2, 8 / 4, -7 / 2)
print(0b1010, 0o17, 0xff, 1_000_000)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 5, 40 >> 3, -9 >> 1)
x = 10
x += 5
x -= 3
x *= 2
x //= 5
x **= 3
x %= 50
print(x)
print(abs(-5), pow(2, 8), pow(2, 8, 100), pow(3, -1, 7))
print(int("42"), int("  -7 "), int("ff", 16), int("0x1f", 0), int(3.99), int(-3.99), int(True))
print((5).bit_length(), (255).bit_count(), (0).bit_length())
print(bin(10), oct(64), hex(255), bin(-5))
print(+3, -3, - -3, not 3)
