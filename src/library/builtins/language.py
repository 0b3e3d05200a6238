# What the language itself needs in Python: operators with methods of the program, construction, collecting.


def _binary(left, right, names, reflected, operator, in_place):
    if type(left) is not type(right) and isinstance(right, type(left)):
        method = _special(right, reflected)
        if method is not None:
            result = method(left)
            if result is not NotImplemented:
                return result
    for name in names:
        method = _special(left, name)
        if method is not None:
            result = method(right)
            if result is not NotImplemented:
                return result
    method = _special(right, reflected)
    if method is not None and type(left) is not type(right):
        result = method(left)
        if result is not NotImplemented:
            return result
    return _binary_built_in(left, right, operator, in_place)


def _is_superset(self, iterable):
    for item in iterable:
        if not _set_holds(self, item):
            return False
    return True


def _is_set_disjoint(self, iterable):
    for item in iterable:
        if _set_holds(self, item):
            return False
    return True


def _set_intersection(self, like, iterable, *others):
    found = set()
    for item in iterable:
        if _set_holds(self, item):
            found.add(item)
            if len(found) >= len(self):
                break
    return _set_intersect(found, like, *others)


def _intersection_update(self, *others):
    _set_replace(self, set.intersection(self, *others))


def _is_view_disjoint(self, iterable):
    for item in iterable:
        if item in self:
            return False
    return True


def _add_to_set(self, iterable, update, *others):
    for item in iterable:
        set.add(self, item)
    return update(self, *others)


def _subtract_from_set(self, iterable, update, *others):
    for item in iterable:
        _set_drop(self, item)
    # Now it makes its table anew where much was taken out.
    return update(self, (), *others)


def _extend_list(self, iterable):
    for item in iterable:
        list.append(self, item)


def _extend_deque(self, iterable):
    for item in iterable:
        collections_deque.append(self, item)


def _extend_deque_left(self, iterable):
    for item in iterable:
        collections_deque.appendleft(self, item)


def _with_views(left, right, operator):
    if not isinstance(left, (dict_keys, dict_items)):
        left = _listed(left)
    if not isinstance(right, (dict_keys, dict_items)):
        right = _listed(right)
    return _binary_built_in(left, right, operator, False)


def _construct(maker, cls, args, keywords):
    self = _plain_function(maker)(cls, *args, **keywords)
    if isinstance(self, cls):
        self.__init__(*args, **keywords)
    return self


def _listed(iterable, most=None):
    result = []
    for item in iterable:
        result.append(item)
        if most is not None and len(result) == most:
            break
    return result


def _by_index(sequence):
    index = 0
    while True:
        try:
            item = sequence[index]
        except IndexError:
            return
        yield item
        index += 1


def _close_generator(generator):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return None
    raise RuntimeError('generator ignored GeneratorExit')


def _compare(left, right, name, reflected, symbol):
    swapped = type(left) is not type(right) and isinstance(right, type(left))
    if swapped:
        method = _special(right, reflected)
        if method is not None:
            result = method(left)
            if result is not NotImplemented:
                return result
    method = _special(left, name)
    if method is not None:
        result = method(right)
        if result is not NotImplemented:
            return result
    if not swapped:
        method = _special(right, reflected)
        if method is not None:
            result = method(left)
            if result is not NotImplemented:
                return result
    return _compare_built_in(left, right, symbol)


def _object_unequal(self, other):
    result = _special(self, '__eq__')(other)
    return result if result is NotImplemented else not result


# Each text is written as soon as it is made: what code of the program does to make one finds those before it out already.
def _print_objects(values, sep, end, stream, flush):
    writes = []
    try:
        for value in values:
            if _has_text_by_code(value):
                _put_begun(stream, writes)
                writes = []
            writes.append(_checked_text(_text(value), '__str__'))
            writes.append(sep)
    except BaseException:
        _put_begun(stream, writes)
        raise
    if values:
        writes.pop()
    writes.append(end)
    _put_parts(stream, _parts_of(stream, writes), flush)


def _put_begun(stream, writes):
    for part in _parts_of(stream, writes):
        _put_part(stream, part)


# What is written with a newline in it goes out at once; all else waits for that.
def _put_parts(stream, parts, flush):
    for part in parts[:-1]:
        _put_part(stream, part)
    for part in parts[-1:]:
        _put_out(stream, part, flush)


def _put_and_raise(stream, parts, error):
    # What came before the value that has no text is out already.
    _put_parts(stream, parts, False)
    raise error


def _write(stream, text):
    _put_out(stream, text)
    return len(text)


def _version_info():
    return _namedtuple('version_info', 'major minor micro releaselevel serial')(3, 11, 7, 'final', 0)


def _checked_text(text, name):
    if not isinstance(text, str):
        raise TypeError(f'{name} returned non-string (type {type(text).__name__})')
    return text


def _text_by(method, name):
    return _checked_text(method(), name)


def _format_by(method, spec):
    text = method(spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {type(text).__name__}')
    return text


def _bytes_by(cls, method):
    data = method()
    if not isinstance(data, bytes):
        raise TypeError(f'__bytes__ returned non-bytes (type {type(data).__name__})')
    return data if cls is bytes else cls(data)


def _length_by(method):
    size = method()
    if not isinstance(size, int):
        raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError('__len__() should return >= 0')
    return int(size)


def _truth_by(method):
    answer = method()
    if not isinstance(answer, bool):
        raise TypeError(f'__bool__ should return bool, returned {type(answer).__name__}')
    return bool(answer)


def _attribute_by_hook(target, name):
    try:
        return type(target).__getattribute__(target, name)
    except AttributeError:
        method = _special(target, '__getattr__')
        if method is None:
            raise
    return method(name)


def _truth_of_length(method):
    return _length_by(method) > 0


# A call that a built-in makes and that may have to wait.
def _answer(func, args, keywords):
    return func(*args, **keywords)


# `shown` is read behind the call, so that it is known as long as the call lasts.
def _call_while_shown(func, args, shown, /, **keywords):
    return (func(*args, **keywords), shown)[0]


# What classes have to say of objects that were unpickled: those within others come first.
def _built(value, asked):
    for target, way, given, attributes in asked:
        if way == 'init':
            type(target).__init__(target, *given)
            for name in attributes:
                setattr(target, name, attributes[name])
        elif hasattr(target, '__setstate__'):
            target.__setstate__(given)
        elif isinstance(given, dict):
            target.__dict__.update(given)
        else:
            raise pickle_UnpicklingError('state is not a dictionary')
    return value
