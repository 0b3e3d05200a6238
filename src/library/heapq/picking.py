# What of heapq CPython 3.11 has in Python, too; the heaps are C's.


def _nsmallest(n, iterable, key=None):
    return _best_of(n, iterable, key, min, False)


def _nlargest(n, iterable, key=None):
    return _best_of(n, iterable, key, max, True)


def _best_of(n, iterable, key, best, reverse):
    if n == 1:
        iterator = iter(iterable)
        missing = object()
        item = best(iterator, default=missing, key=key)
        return [] if item is missing else [item]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    return _kept(n, iter(iterable), key, reverse)
