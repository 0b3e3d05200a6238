class A:
    def __bool__(self):
        return self.__class__


class B:
    def __bool__(self):
        return 3


class C:
    def __len__(self):
        return 'three'


class D:
    def __len__(self):
        return -1


def attempt(body):
    try:
        print(body())
    except (TypeError, ValueError, KeyError, IndexError) as error:
        print(type(error).__name__, error)


for cls in (A, B, C, D):
    attempt(lambda: not cls())
    attempt(lambda: 1 if cls() else 2)
    attempt(lambda: cls() and 1)
    attempt(lambda: bool(cls()))
    attempt(lambda: [x for x in (cls(),) if x])
    attempt(lambda: any([cls()]))
    attempt(lambda: list(filter(None, [cls()])))

for text in ('{18446744073709551616}', '{18446744073709551616 x}', '{9223372036854775808.x}', '{12 x}', '{12}'):
    attempt(lambda: text.format())
