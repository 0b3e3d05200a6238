# What CPython 3.11 has in C: how heaps of ranked entries, and heaps in the program's own order, are kept.


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
