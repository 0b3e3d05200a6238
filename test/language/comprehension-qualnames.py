print([lambda: 0 for _ in 'a'][0].__qualname__, [[lambda: 0 for _ in 'a'] for _ in 'a'][0][0].__qualname__)
print(list((lambda: 0) for _ in 'a')[0].__qualname__, {1: lambda: 0 for _ in 'a'}[1].__qualname__)


def make():
    return [lambda: 0 for _ in 'a'][0], {1: lambda: [lambda: 0 for _ in 'a']}


class Holder:
    made = [lambda: 0 for _ in 'a']


print(make()[0].__qualname__, make()[1][1].__qualname__, make()[1][1]()[0].__qualname__, Holder.made[0].__qualname__)
