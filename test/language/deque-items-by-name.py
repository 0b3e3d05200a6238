from collections import deque
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = deque([1, 2, 3])
t(lambda: d.__getitem__(10**20)); t(lambda: d[10**20]); t(lambda: d.__setitem__(10**20, 1)); t(lambda: d.__delitem__(-10**20))
t(lambda: d.__getitem__('a')); t(lambda: d['a']); t(lambda: d.__getitem__(-1)); t(lambda: d.__getitem__(5)); t(lambda: d.__setitem__(True, 9)); t(lambda: d.__delitem__(0)); print(d)
t(lambda: d.__getitem__(1.5)); t(lambda: d.__getitem__(slice(1)))
