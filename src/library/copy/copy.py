# The module copy, with the reads, writes and calls of CPython 3.11's own in their order.


def copy(x):
    kind = _kind_to_copy(x)
    if kind == 'list' or kind == 'dict' or kind == 'set':
        return x.copy()
    if kind != 'other':
        return x
    copier = getattr(type(x), '__copy__', None)
    if copier is not None:
        return copier(x)
    parts = _parts_to_copy(x, False)
    if isinstance(parts, str):
        return x
    return _reconstruct(x, None, *parts)


def deepcopy(x, memo=None, _nil=None):
    if memo is None:
        memo = {}
    for y in _memo_find(memo, x):
        return y
    kind = _kind_to_copy(x)
    if kind == 'atom':
        return x
    if kind == 'list':
        y = _deepcopy_list(x, memo)
    elif kind == 'tuple':
        y = _deepcopy_tuple(x, memo)
    elif kind == 'dict':
        y = _deepcopy_dict(x, memo)
    elif kind == 'method':
        y = _deepcopy_method(x, memo)
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            parts = _parts_to_copy(x, True)
            y = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if y is not x:
        _memo_put(memo, x, y)
    return y


def _deepcopy_list(x, memo):
    y = []
    _memo_put(memo, x, y)
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    for item, copied in zip(x, y):
        if item is not copied:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    _memo_put(memo, x, y)
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return _bound_method(x.__func__, deepcopy(x.__self__, memo))


# What `deepcopy` makes of the `__dict__` of x, in as many calls.
def _deepcopy_attributes(x, memo):
    return _deepcopy_each_attribute(x, memo)


def _deepcopy_each_attribute(x, memo):
    y = {}
    size = _attribute_count(x)
    for place in range(size):
        name, value = _attribute_at(x, place, size)
        y[name] = deepcopy(value, memo)
    _attribute_at(x, size, size)
    return y


# What makes an object anew, as object.__reduce_ex__(4) has it.
def _parts_to_copy(x, is_deep):
    if _says(x, '__reduce_ex__'):
        return x.__reduce_ex__(4)
    if _says(x, '__reduce__'):
        return x.__reduce__()
    if _says(x, '__getnewargs_ex__'):
        given, keywords = x.__getnewargs_ex__()
        make, args = functools_partial(type(x).__new__, type(x), *given, **keywords), ()
    elif _says(x, '__getnewargs__'):
        make, args = _new_object, (type(x), *x.__getnewargs__())
    else:
        make, args = _making(x, is_deep)
    state = x.__getstate__() if _says(x, '__getstate__') else _state_of(x)
    items = iter(x) if isinstance(x, (list, collections_deque)) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return make, args, state, items, pairs


class _Attributes:
    pass


def _reconstruct(x, memo, make, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = make(*args)
    if deep:
        _memo_put(memo, x, y)
    if state is not None:
        if state is not _Attributes:
            if deep:
                state = deepcopy(state, memo)
        elif deep:
            state = _deepcopy_attributes(x, memo)
        else:
            state = _attributes(x)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                _update_attributes(y, state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


# What cannot be set otherwise.
def _update_by_dict(y, state):
    y.__dict__.update(state)
