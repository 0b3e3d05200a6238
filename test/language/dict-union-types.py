from collections import Counter, OrderedDict, defaultdict

plain, ordered, default, counter = {'a': 1}, OrderedDict(b=2), defaultdict(int, {'c': 3}), Counter('d')
for left in [plain, ordered, default, counter]:
    for right in [plain, ordered, default, counter]:
        print(type(left).__name__, type(right).__name__, left | right)
    try:
        print(left | [('x', 1)])
    except TypeError as e:
        print(e)
