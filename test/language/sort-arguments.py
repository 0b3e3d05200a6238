import collections

LOG = []


def key(item):
    LOG.append(item)
    return item


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.args)


told(lambda: sorted([2, 1], key=key, reverse={0}))
told(lambda: [2, 1].sort(key=key, reverse='yes'))
told(lambda: sorted([2, 1], key=key, reverse=2))
print(LOG)
ordered = collections.OrderedDict(a=1)
for f in [lambda: ordered.pop((1, 2)), lambda: ordered.pop('x', default=4), lambda: ordered.pop(key='a'), lambda: ordered.move_to_end((1,)),
          lambda: ordered.move_to_end(()), lambda: {}.pop((1, 2)), lambda: {1}.remove((1, 2)), lambda: ordered.setdefault(key='c')]:
    told(f)
told(lambda: type(iter([]))([1]))
told(lambda: type({}.keys())({}))
