# The items of a dict need no hash to be compared.
one, two = {1: [0], 2: 'x'}, {1: [0], 2: 'x', 3: {}}
print(one.items() <= two.items(), one.items() < two.items(), two.items() >= one.items(), one.items() == two.items())
print(one.items() == {1: [0], 2: 'x'}.items(), {}.items() >= two.items(), {}.items() <= two.items())
print({1: 2}.items() == {(1, 2)}, {(1, 2)} <= {1: 2, 3: 4}.items(), {1: 2}.items() > set(), frozenset() < {1: 2}.items())
print({1: 2}.keys() == {1}, {1, 2} >= {1: 2}.keys(), {1: 2}.keys() == {2: 1}.keys(), {1: 2}.keys() <= {1: 3}.items())
for operation in [lambda: one.items() == {1, 2}, lambda: one.items() <= {1, 2}, lambda: one.items() == [1, 2], lambda: one.values() < {}]:
    try:
        print(operation())
    except TypeError as e:
        print(e)
