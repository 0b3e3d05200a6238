"""Counting words: dict, defaultdict and Counter."""
from collections import Counter, defaultdict

text = """the quick brown fox jumps over the lazy dog
the dog barks and the fox runs"""
words = text.split()
plain = {}
for w in words:
    plain[w] = plain.get(w, 0) + 1
by_length = defaultdict(set)
for w in words:
    by_length[len(w)].add(w)
counter = Counter(words)
print(plain["the"], counter["the"], counter.most_common(3), sum(counter.values()), len(counter))
print({n: sorted(ws) for n, ws in sorted(by_length.items())})
print(counter == plain, isinstance(counter, dict), counter["missing"], "missing" in counter, max(counter.values()))
lines = defaultdict(list)
for number, line in enumerate(text.splitlines(), start=1):
    for w in line.split():
        if number not in lines[w]:
            lines[w].append(number)
print(sorted((w, ns) for w, ns in lines.items() if len(ns) > 1))
letters = Counter(c for c in text if c.isalpha())
print(letters.most_common(5), letters["z"], [c for c, n in letters.items() if n == 1])
table = defaultdict(lambda: defaultdict(int))
for w in words:
    table[w[0]][len(w)] += 1
print({k: dict(v) for k, v in sorted(table.items())})
del counter["the"]
print("the" in counter, (counter + Counter(["fox"])).most_common(1), Counter("aab") - Counter("a"), -Counter(a=-2), Counter(x=1).keys())
