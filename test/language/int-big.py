"""Integers have no limit."""
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(30))
print(2 ** 100)
print(2 ** 100 // 3 ** 20, 2 ** 100 % 97)
print(-(2 ** 70) // 7, -(2 ** 70) % 7)
print(9007199254740991 + 1, 9007199254740993 - 1, 9007199254740992 + 1)
print(9007199254740993 == 9007199254740992.0, 2 ** 53 == 2.0 ** 53)
print((2 ** 64) & 0xFFFF_FFFF, (2 ** 64 - 1) & 0xFF, 2 ** 64 >> 60, 1 << 70)
print(123456789 * 987654321, 3037000500 * 3037000500)
print(hash(5), hash(True), 10 ** 20 == 10 ** 20, 10 ** 20 is None)
print(int("123456789012345678901234567890") + 1)
print(divmod(10 ** 25, 10 ** 12 + 1))
print(f"{10 ** 21:,}", "%d" % 10 ** 18, len(str(2 ** 1000)))
print(float(2 ** 60), int(1e20), 2 ** 80 / 2 ** 79)
print((2 ** 100).bit_length(), hex(2 ** 65), ~(2 ** 65), -(2 ** 65) ^ 5)
print(sum(10 ** i for i in range(25)))
try:
    print(2 ** 2000 / 1.5)
except OverflowError as e:
    print(type(e).__name__, e)
