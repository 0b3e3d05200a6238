"""sort and sorted with key and reverse; both are stable."""
words = ["banana", "Apple", "cherry", "apple", "Banana", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True))
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=len, reverse=True))
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
people.sort(key=lambda p: p[1])
print(people)
people.sort(key=lambda p: p[1], reverse=True)
print(people)
print(sorted([3, 1.5, True, -2]), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted("hello", reverse=True))
print(sorted([[2, 1], [1, 5], [1, 2]]), sorted([(1, "b"), (1, "a")]), sorted([]))
nums = [5, 2, 9]
print(nums.sort(), nums)
print(min(words, key=len), max(people, key=lambda p: p[1]), min(3, 1, 2), max([4], default=0), min([], default="none"))
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
print(list(reversed(nums)), list(reversed("abc")), nums[::-1])
