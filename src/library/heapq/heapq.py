# What heapq does with functions of the program, and with iterables.


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


def _rank(entry):
    return entry[:2]


def _ranks_below(one, other):
    return other[:2] < one[:2]


def _ranks_above(one, other):
    return one[:2] < other[:2]


def _sink(heap, top, before):
    item = heap[top]
    place = top
    while 2 * place + 1 < len(heap):
        child = 2 * place + 1
        if child + 1 < len(heap) and not before(heap[child], heap[child + 1]):
            child += 1
        heap[place] = heap[child]
        place = child
    while place > top and before(item, heap[(place - 1) >> 1]):
        heap[place] = heap[(place - 1) >> 1]
        place = (place - 1) >> 1
    heap[place] = item


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


# What follows is asked where the order is the program's own: others may have their turn while it is. Each step is that of
# `_heapqmodule.c` (3.11), which asks of the list each time what it holds by then.

def _heap_push(heap, item):
    list.append(heap, item)
    _heap_rise(heap, 0, list.__len__(heap) - 1)


def _heap_pop(heap):
    if list.__len__(heap) == 0:
        raise IndexError('index out of range')
    last = list.pop(heap)
    return last if list.__len__(heap) == 0 else _heap_replace(heap, last)


def _heap_replace(heap, item):
    if list.__len__(heap) == 0:
        raise IndexError('index out of range')
    first = list.__getitem__(heap, 0)
    list.__setitem__(heap, 0, item)
    _heap_sink(heap, 0)
    return first


def _heap_push_pop(heap, item):
    if list.__len__(heap) == 0 or not list.__getitem__(heap, 0) < item:
        return item
    return _heap_replace(heap, item)


def _heap_order(heap):
    for place in reversed(range(list.__len__(heap) // 2)):
        _heap_sink(heap, place)


def _heap_rise(heap, top, place):
    while place > top:
        parent = (place - 1) >> 1
        if not _heap_below(heap, place, parent):
            break
        _heap_swap(heap, place, parent)
        place = parent


def _heap_sink(heap, top):
    size = list.__len__(heap)
    place = top
    while 2 * place + 1 < size:
        child = 2 * place + 1
        if child + 1 < size and not _heap_below(heap, child, child + 1):
            child += 1
        _heap_swap(heap, place, child)
        place = child
    _heap_rise(heap, top, place)


def _heap_below(heap, one, other):
    size = list.__len__(heap)
    is_below = True if list.__getitem__(heap, one) < list.__getitem__(heap, other) else False
    if list.__len__(heap) != size:
        raise RuntimeError('list changed size during iteration')
    return is_below


def _heap_swap(heap, one, other):
    item = list.__getitem__(heap, one)
    list.__setitem__(heap, one, list.__getitem__(heap, other))
    list.__setitem__(heap, other, item)
