# Three constants or more come by way of a frozenset, arithmetic of constants included.
print({(12, False), (10 ** 20, False), (6, True)}, {2 ** 64, 3, 10 ** 20}, {1 << 40, 7 // 2, 9 % 5, -(2 ** 70), 1.5 * 2})
print({(12, False), (2 ** 200, False), (6, True)}, {1 << 200, 7, 9, 33}, {3 - 1, 40 + 8, 5 & 3, 8 | 40})


class Word(str):
    def __getitem__(self, index):
        return 'x'


print(list(Word('abc')), Word('abc')[1], tuple(Word('ab')), [*Word('ab')], max(Word('ab')))
