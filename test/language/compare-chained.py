"""Chained comparisons evaluate the middle once."""
def middle():
    print("middle asked")
    return 5


print(1 < middle() < 10)
print(1 < middle() < 3)
print(10 < middle() < 3)
print(1 < 2 < 3 < 4, 1 < 2 > 1 < 5, 1 == 1.0 == True)
print(3 > 2 >= 2 != 1, 1 < 3 < 2 < 1 / 1)
print("a" < "b" < "c", "Z" < "a", "abc" < "abd", "ab" < "abc", "" < "a")
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (1, "a") < (1, "b"), (2,) > (1, 99))
print([1, [2, 3]] == [1, [2, 3]], (1, 2) == [1, 2], {1: 2} == {1: 2.0}, {1, 2} == {2, 1})
print(1 in [1, 2], 3 not in (1, 2), "ell" in "hello", "x" not in "abc", 2 in {2: 0}, 5 in range(0, 10, 5))
a = [1, 2]
b = a
c = list(a)
print(a is b, a is c, a == c, a is not c)
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} < {2}, {3} > set())
try:
    print(1 < "2")
except TypeError as e:
    print("TypeError:", e)
