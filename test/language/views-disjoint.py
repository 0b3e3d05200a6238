# Nothing is hashed that need not be.
d = dict.fromkeys((2,0), [])
for f in [lambda: d.items().isdisjoint(''), lambda: d.items().isdisjoint([(2, [])]), lambda: d.items().isdisjoint([[]]), lambda: d.keys().isdisjoint([[]]), lambda: d.keys().isdisjoint({5,6,7}), lambda: d.keys().isdisjoint(d.keys()), lambda: d.items().isdisjoint({(1,2)}), lambda: d.keys().isdisjoint(iter([5,2,[]])), lambda: d.keys().isdisjoint(5), lambda: {}.keys().isdisjoint([[]])]:
    try: print(f())
    except TypeError as e: print(e)
