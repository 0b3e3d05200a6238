# Of equal sets of constants the compiler keeps the first, and its order.
def later():
    return {1, 9, 2}


print({2, 9, 1}, {9, 2, 1}, {1, 2, 9}, later(), {9.0, 1, 2}, {1, 2, 9, 9})
print({-1, 8, 16}, {16, -1, 8}, {8, -1, 16})
print({0, 8, 16}, 8 in {0, 16, 8}, {16, 8, 0})
for x in {(0, 1), 32, 64}:
    print(x)
print({64, 32, (0, 1)}, {32, 64, (0, True)})


def look(x):
    return x in {24, 8, 40}


print({8, 40, 24}, {40, 24, 8})
