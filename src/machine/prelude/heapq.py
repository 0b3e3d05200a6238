# What heapq does with functions of the program, and with iterables.


def _some_sorted(items, key, reverse, count):
    _sort_by_keys(items, _keys(items, key), reverse)
    return items[:count]


def _heap_merge(*iterables, key=None, reverse=False):
    heads = []
    for iterable in iterables:
        iterator = iter(iterable)
        for item in iterator:
            heads.append([item if key is None else key(item), item, iterator])
            break
    while heads:
        best = heads[0]
        for head in heads:
            if best[0] < head[0] if reverse else head[0] < best[0]:
                best = head
        yield best[1]
        for item in best[2]:
            best[0] = item if key is None else key(item)
            best[1] = item
            break
        else:
            heads = [head for head in heads if head is not best]
