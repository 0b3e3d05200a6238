def told(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, e.args)


def empty():
    yield


for f in [lambda: None.__repr__(), lambda: None.__str__(), lambda: None.__bool__(), lambda: None.__eq__(None), lambda: None.__hash__() == hash(None),
          lambda: (...).__repr__(), lambda: NotImplemented.__str__(), lambda: None.__format__(''), lambda: None.__format__('x'),
          lambda: object().__format__('x'), lambda: [].__format__('5'), lambda: format(None, '5'), lambda: f'{None!r:>6}',
          lambda: empty().throw(), lambda: empty().throw(None), lambda: empty().throw(5), lambda: empty().throw(ValueError, 'a'),
          lambda: empty().throw(ValueError, ('b', 2)), lambda: empty().throw(ValueError, ValueError('c')), lambda: empty().throw(ValueError('x'), 3)]:
    told(f)
