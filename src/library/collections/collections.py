# collections.namedtuple and typing.NamedTuple: classes whose objects hold a tuple.


def _namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    fields = _field_names(typename, field_names, rename)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(fields):
        raise TypeError('Got more default values than field names')
    defaulted = dict(zip(fields[len(fields) - len(values):], values))
    namespace = _tuple_namespace(fields, defaulted)
    if module is not None:
        namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


def _tuple_namespace(fields, defaults):
    namespace = {
        '__slots__': (),
        '__match_args__': fields,
        '_fields': fields,
        '_field_defaults': defaults,
        '__new__': _tuple_new,
        '__init__': _tuple_init,
        '__getnewargs__': _plain_tuple_of,
        '_make': classmethod(_tuple_make),
        '_replace': _tuple_replace,
        '_asdict': _tuple_asdict,
    }
    index = 0
    for name in fields:
        namespace[name] = property(_tuple_getter(index), _tuple_refuse_set, _tuple_refuse_delete)
        index += 1
    return namespace


def _tuple_refuse_set(self, value):
    raise AttributeError("can't set attribute")


def _tuple_refuse_delete(self):
    raise AttributeError("can't delete attribute")


def _tuple_getter(index):
    def get(self):
        return _tuple_item(index, self)
    return get


def _tuple_new(cls, *args, **keywords):
    return _named_tuple(cls, args, keywords)


def _tuple_init(self, *args, **keywords):
    pass


def _plain_tuple_of(self):
    return _plain_tuple(self)


def _tuple_make(cls, iterable):
    items = tuple(iterable)
    if len(items) != len(cls._fields):
        raise TypeError(f'Expected {len(cls._fields)} arguments, got {len(items)}')
    return _named_tuple(cls, items, {})


def _tuple_replace(self, /, **keywords):
    items = []
    for name, item in zip(self._fields, _plain_tuple(self)):
        items.append(keywords.pop(name, item))
    if keywords:
        raise ValueError(f'Got unexpected field names: {list(keywords)!r}')
    return _named_tuple(type(self), tuple(items), {})


def _tuple_asdict(self):
    return dict(zip(self._fields, _plain_tuple(self)))


class NamedTuple(tuple):
    __slots__ = ()

    def __init_subclass__(cls):
        if cls.__bases__[0].__name__ != 'NamedTuple':
            return
        cls.__slots__ = ()
        annotations = cls.__dict__.get('__annotations__', {})
        defaults = {}
        for name in annotations:
            if name in cls.__dict__:
                defaults[name] = cls.__dict__[name]
            elif defaults:
                several = 's' if len(defaults) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{several} '
                                f"{', '.join(defaults)}")
        for name, value in _tuple_namespace(tuple(annotations), defaults).items():
            if name not in cls.__dict__ or name in defaults:
                setattr(cls, name, value)


# Its classes make plain dicts; called itself, it makes such a class.
class TypedDict:
    __module__ = 'typing'

    def __init_subclass__(cls, total=True):
        pass

    def __new__(cls, *args, **keywords):
        return dict if cls.__name__ == 'TypedDict' else dict(*args, **keywords)


def _deque_sum(left, right):
    result = collections_deque.copy(left)
    collections_deque.extend(result, right)
    return result


def _deque_product(items, times):
    result = collections_deque.copy(items)
    collections_deque.__imul__(result, times)
    return result


def _count_one_by_one(mapping, iterable):
    iterator = iter(iterable)
    get = mapping.get
    for element in iterator:
        mapping[element] = get(element, 0) + 1
