"""Matrices as lists of lists, game of life, n queens, pascal's triangle."""
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    neighbours[key] = neighbours.get(key, 0) + 1
    return {c for c, n in neighbours.items() if n == 3 or n == 2 and c in cells}


def queens(n, row=0, columns=()):
    if row == n:
        yield columns
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(columns)):
            yield from queens(n, row + 1, columns + (c,))


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


print(multiply([[1, 2], [3, 4]], [[0, 1], [1, 0]]), list(zip(*[[1, 2], [3, 4]])), list(queens(4)), len(list(queens(6))))
blinker = {(1, 0), (1, 1), (1, 2)}
for _ in range(2):
    print("\n".join("".join("#" if (x, y) in blinker else "." for x in range(3)) for y in range(3)))
    blinker = step(blinker)
for row in pascal(5):
    print(" ".join(map(str, row)).center(12).rstrip())
