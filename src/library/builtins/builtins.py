# What built-ins do that call the program's own functions, or go through iterables that run the program's code.


def _collect(func, index, *args, **keywords):
    items = []
    for item in args[index]:
        items.append(item)
    return func(*args[:index], items, *args[index + 1:], **keywords)


def _collect_mapping(func, index, *args, **keywords):
    source = args[index]
    items = []
    for key in source.keys():
        items.append((key, source[key]))
    return func(*args[:index], items, *args[index + 1:], **keywords)


def _update_pairs(self, pairs, result, /, **keywords):
    number = 0
    for pair in pairs:
        _put_pair(self, pair, number)
        number += 1
    dict.update(self, **keywords)
    return result


def _update_mapping(self, mapping, result, /, **keywords):
    for key in mapping.keys():
        dict.__setitem__(self, key, mapping[key])
    dict.update(self, **keywords)
    return result


def _opened(func, index, *args, **keywords):
    return func(*args[:index], iter(args[index]), *args[index + 1:], **keywords)


def _iter_by(method):
    return _checked_iterator(method())


def _by_index_reversed(sequence):
    index = len(sequence) - 1
    while index >= 0:
        yield sequence[index]
        index -= 1


def _until(function, sentinel):
    while True:
        try:
            item = function()
        except StopIteration:
            return
        if item == sentinel:
            return
        yield item


def _next_of_generator(generator, default):
    for item in generator:
        return item
    return default


def _next(iterator, default):
    try:
        return iterator.__next__()
    except StopIteration:
        return default


def _any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def _all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def _contains(iterable, wanted):
    for item in iterable:
        if item is wanted or item == wanted:
            return True
    return False


def _map(function, iterable):
    for item in iterable:
        yield function(item)


def _map_many(function, *iterables):
    for items in _zip(*iterables):
        yield function(*items)


def _filter(function, iterable):
    for item in iterable:
        if function(item):
            yield item


def _filter_true(iterable):
    for item in iterable:
        if item:
            yield item


def _zip(*iterables):
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    while iterators:
        items = []
        for iterator in iterators:
            for item in iterator:
                items.append(item)
                break
            else:
                return
        yield tuple(items)


def _zip_strict(*iterables):
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    while iterators:
        items = []
        for iterator in iterators:
            for item in iterator:
                items.append(item)
                break
            else:
                if items:
                    _zip_uneven(len(items) + 1, 'shorter')
                number = 1
                for other in iterators[1:]:
                    number += 1
                    for _ in other:
                        _zip_uneven(number, 'longer')
                return
        yield tuple(items)


def _zip_uneven(number, how):
    others = 'argument 1' if number == 2 else f'arguments 1-{number - 1}'
    raise ValueError(f'zip() argument {number} is {how} than {others}')


def _enumerate(iterable, count):
    for item in iterable:
        yield count, item
        count += 1


def _keys(items, key):
    keys = []
    for item in items:
        keys.append(key(item))
    return keys


def _sort(items, key, reverse):
    taken = _take_out(items)
    try:
        _sort_by_keys(taken, taken if key is None else _keys(taken, key), reverse)
    finally:
        is_changed = _put_back(items, taken)
    if is_changed:
        raise ValueError('list modified during sort')


def _sorted(items, key, reverse):
    _sort_by_keys(items, _keys(items, key), reverse)
    return items


def _min(items, key, *default):
    found = False
    for item in items:
        mark = item if key is None else key(item)
        if not found or mark < top:
            found, best, top = True, item, mark
    return best if found else _or_default('min', default)


def _max(items, key, *default):
    found = False
    for item in items:
        mark = item if key is None else key(item)
        if not found or mark > top:
            found, best, top = True, item, mark
    return best if found else _or_default('max', default)


def _or_default(name, default):
    for value in default:
        return value
    raise ValueError(f'{name}() arg is an empty sequence')


def _set_arguments(exception, iterable):
    exception.args = _listed(iterable)


def _missing(mapping, factory, key):
    value = factory()
    mapping[key] = value
    return value


def _from_keys(cls, iterable, value):
    return cls.fromkeys(_listed(iterable), value)


def _set_slice(items, key, iterable):
    # Where the slice begins and ends is asked before the iterable is gone through, which may change that.
    if isinstance(items, list) and (key.step is None or key.step == 1):
        first, last, _ = key.indices(list.__len__(items))
        key = slice(first, max(first, last))
    items[key] = _listed(iterable)


def _extended(items, iterable):
    if isinstance(items, list):
        for item in iterable:
            list.append(items, item)
    else:
        _extend_deque(items, iterable)
    return items


def _getattr(target, name, default):
    try:
        return getattr(target, name)
    except AttributeError:
        return default


def _hasattr(target, name):
    try:
        getattr(target, name)
    except AttributeError:
        return False
    return True
