from collections import Counter
def told(change):
    counter = Counter('ab')
    try: print(change(counter))
    except Exception as e: print(type(e).__name__, e)
def add(c): c += 5; return c
def sub(c): c -= 5; return c
def either(c): c |= []; return c
def both(c): c &= 5; return c
def none(c):
    c = Counter(); c &= 5; return c
for change in [add, sub, either, both, none, lambda c: c + 5, lambda c: {1: 2}.keys() - [{0}], lambda c: {1} - {2}, lambda c: {1}.difference([{0}]), lambda c: {1}.discard({1}), lambda c: {1}.difference_update([set()])]: told(change)
