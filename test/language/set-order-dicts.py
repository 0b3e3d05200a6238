# Where a set's items stand depends on what they came from.
import collections

pairs, more = [(1, True), (1, False), (0, False)], [(10, True), (3, True)]
for source in [more, dict.fromkeys(more), collections.OrderedDict.fromkeys(more), collections.Counter(more), {*more}, tuple(more)]:
    print(set(pairs).union(source), set().union(pairs, source), set(source))
    numbers = set(range(0, 60, 7))
    numbers.update(source)
    print(numbers)
