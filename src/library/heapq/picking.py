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


def _kept(n, iterator, key, reverse):
    """As CPython 3.11: the n best so far are a heap with the worst of them on top."""
    before = _ranks_above if reverse else _ranks_below
    kept = []
    for place, item in zip(range(0, -n, -1) if reverse else range(n), iterator):
        kept.append((item if key is None else key(item), place, item))
    if not kept:
        return []
    for place in reversed(range(len(kept) // 2)):
        _sink(kept, place, before)
    order = -n if reverse else n
    for item in iterator:
        rank = item if key is None else key(item)
        if kept[0][0] < rank if reverse else rank < kept[0][0]:
            kept[0] = (rank, order, item)
            _sink(kept, 0, before)
            order += -1 if reverse else 1
    kept.sort(key=_rank, reverse=reverse)
    return [item for rank, place, item in kept]


def _heap_merge(*iterables, key=None, reverse=False):
    before = _ranks_below if reverse else _ranks_above
    heap = []
    for place, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            heap.append([item if key is None else key(item), -place if reverse else place, item, iterator])
            break
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place, before)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for item in entry[3]:
            entry[0] = item if key is None else key(item)
            entry[2] = item
            _sink(heap, 0, before)
            break
        else:
            last = heap.pop()
            if heap and last is not entry:
                heap[0] = last
                _sink(heap, 0, before)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]
