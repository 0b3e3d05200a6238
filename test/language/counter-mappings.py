from collections import Counter

print(Counter(a=True), Counter({'a': 'x', 'b': 1}), Counter({'a': 2.5}), Counter(a=False, b=0))
print(Counter('ab') | {'a': -8, 'c': 1}, type(Counter('ab') | {'a': 1}).__name__)
counts = Counter('a')
counts.update({'a': True, 'b': True})
counts.update(b=False)
print(counts)
print(Counter({'a': 2**70, 'b': 1, 'c': 2**71}), Counter(a=1.5, b=2, c=True))
print(Counter(a=2**65).most_common(), Counter(x=[1], y=[0, 5]), Counter(x=[1], y=3))
for left, right in [(Counter(a=[1]), Counter()), (Counter(), Counter(a=[1])), (Counter(a='x'), Counter(a=1))]:
    for operation in [lambda: left + right, lambda: left - right, lambda: left | right, lambda: left & right, lambda: +left]:
        try:
            print(operation())
        except TypeError as e:
            print(e)
counts = Counter()
counts.note = 'mine'
print(counts.note, vars(counts))
