import itertools

numbers = iter([1, 2, 3, 4])
print(list(iter(numbers.__next__, 3)), list(iter(numbers.__next__, 9)), list(iter(numbers.__next__, 9)))
print(list(itertools.islice(itertools.count(False), 3)), list(itertools.islice(itertools.count(False, 2), 3)))
print(list(itertools.islice(itertools.count(True, True), 3)), list(itertools.islice(itertools.count(2.5), 2)))
