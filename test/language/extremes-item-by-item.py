def g(*xs):
    for x in xs:
        print('give', x)
        yield x
class P:
    def __init__(s, v): s.v = v
    def __lt__(s, o):
        print('lt', s.v, o.v)
        return s.v < o.v
    def __repr__(s): return f'P{s.v}'
def key(x):
    print('key', x)
    return -x
for f in (lambda: min(g(3, 1, 'a', 4)), lambda: max(g(1, 2, None, 3)), lambda: min(g()), lambda: max(g(), default=7),
          lambda: min(g(), default=None, key=key), lambda: min([3, 1, 2], key=key), lambda: max([3, 1, 2], key=key), lambda: min([], key=key),
          lambda: min(P(3), P(1), P(2)), lambda: max(P(3), P(1), P(2)), lambda: min(map(P, [2, 1])), lambda: max(1, 2.0, 2, key=None),
          lambda: min([1, 2], key=lambda x: 1/0), lambda: min(1, 'a', key=key), lambda: max(x for x in (1, 5, 2)), 
          lambda: min({'b': 1, 'a': 2}), lambda: max('hello'), lambda: max(5), lambda: max(key=key), lambda: min(g(1), 3), lambda: max(map(int, '1a'), default=2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
