"""Primes, gcd, fibonacci, perfect numbers, collatz, roman numerals."""
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = [False] * len(flags[n * n::n])
    return [n for n, prime in enumerate(flags) if prime]


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n


def roman(n):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out += letters
            n -= value
    return out


def factors(n):
    d = 2
    while n > 1:
        while n % d == 0:
            yield d
            n //= d
        d += 1


print(sieve(50), len(sieve(1000)))
print(gcd(48, 18), gcd(17, 5), gcd(2 ** 70, 6 ** 20), list(collatz(6)), max(collatz(27)))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 1994, 2024)], list(factors(360)), [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
