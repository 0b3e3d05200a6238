# The module dataclasses: methods that are put into the class; its fields are kept in __dataclass_fields__.


class FrozenInstanceError(AttributeError):
    __module__ = 'dataclasses'


class _Missing:
    pass


class Field:
    __module__ = 'dataclasses'

    def __init__(self, default, default_factory, init, repr, hash, compare, kw_only, metadata):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only
        self.metadata = {} if metadata is None else metadata
        self.initvar = False


def _field(*, init=True, repr=True, hash=None, compare=True, metadata=None, **options):
    default = options.pop('default', _Missing)
    default_factory = options.pop('default_factory', _Missing)
    kw_only = options.pop('kw_only', _Missing)
    for name in options:
        raise TypeError(f'field() got an unexpected keyword argument {name!r}')
    if default is not _Missing and default_factory is not _Missing:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, kw_only, metadata)


def _dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
               match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def decorate(cls):
        _fill_class(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
        return cls
    return decorate if cls is None else decorate(cls)


def _fill_class(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    fields = _inherited_fields(cls, frozen)
    own = cls.__dict__
    keyword_only = kw_only
    for name, kind in own.get('__annotations__', {}).items():
        if kind is KW_ONLY:
            keyword_only = True
        elif not _is_class_variable(kind):
            fields[name] = _make_field(cls, own, name, kind, keyword_only)
    for name, value in own.items():
        if isinstance(value, Field) and name not in own.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = (init, repr, eq, order, unsafe_hash, frozen)
    cls.__match_args__ = tuple([each.name for each in fields.values() if each.init and not each.kw_only])
    if init:
        _check_order(fields)
        if '__init__' not in own:
            _set_named(cls, _init_of(f'{cls.__qualname__}.__init__', tuple(fields.values())))
    shown = [each for each in fields.values() if not each.initvar]
    compared = _values_of(tuple([each.name for each in shown if each.compare]))
    _put(cls, own, repr, _repr_of(tuple([each.name for each in shown if each.repr])))
    _put(cls, own, eq, _eq_of(compared))
    if order:
        for function in _orders_of(compared):
            name = function.__name__
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                f'Consider using functools.total_ordering')
            _set_named(cls, function)
    if frozen:
        for function in _frozen_of(cls, tuple([each.name for each in shown])):
            _set_named(cls, function)
    explicit = own.get('__hash__') is not None
    if unsafe_hash or eq and frozen and not explicit:
        hashed = [each.name for each in shown if (each.compare if each.hash is None else each.hash)]
        _set_named(cls, _hash_of(_values_of(tuple(hashed))))
    elif eq and not explicit:
        cls.__hash__ = None


def _put(cls, own, wanted, function):
    if wanted and function.__name__ not in own:
        _set_named(cls, function)


def _set_named(cls, function):
    function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    setattr(cls, function.__name__, function)


def _inherited_fields(cls, frozen):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get('__dataclass_fields__')
        if inherited is not None:
            fields.update(inherited)
            base_frozen = base.__dict__['__dataclass_params__'][5]
            if base_frozen and not frozen:
                raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
            if frozen and not base_frozen:
                raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return fields


def _is_class_variable(kind):
    if isinstance(kind, str):
        return kind.startswith('ClassVar') or kind.startswith('typing.ClassVar')
    return kind is _class_variable()


def _make_field(cls, own, name, kind, keyword_only):
    default = own.get(name, _Missing)
    if isinstance(default, Field):
        made = default
        if made.default is _Missing:
            delattr(cls, name)
        else:
            setattr(cls, name, made.default)
    else:
        made = Field(default, _Missing, True, True, None, True, _Missing, None)
    # Nobody else sees the class yet, so these are no stores that others could see.
    setattr(made, 'name', name)
    setattr(made, 'type', kind)
    setattr(made, 'initvar', _is_init_variable(kind))
    if made.kw_only is _Missing:
        setattr(made, 'kw_only', keyword_only)
    if made.default is not _Missing and _is_unhashable(made.default):
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _is_init_variable(kind):
    if isinstance(kind, str):
        return kind.startswith('InitVar') or kind.startswith('dataclasses.InitVar')
    return kind is InitVar or isinstance(kind, InitVar)


def _is_unhashable(value):
    return isinstance(value, (list, dict, set)) or type(value).__hash__ is None


def _check_order(fields):
    defaulted = False
    for each in fields.values():
        if each.init and not each.kw_only:
            if each.default is not _Missing or each.default_factory is not _Missing:
                defaulted = True
            elif defaulted:
                raise TypeError(f'non-default argument {each.name!r} follows default argument')


# Each class gets functions of its own, which know its fields, as in CPython: an object asks its class for nothing.


def _init_of(name, fields):
    steps = tuple([(each.name, each.init, each.initvar, each.default, each.default_factory) for each in fields])
    positional = tuple([each.name for each in fields if each.init and not each.kw_only])
    keyword_only = tuple([each.name for each in fields if each.init and each.kw_only])
    defaults = tuple([(each.name, each.default) for each in fields if each.init
                      and (each.default is not _Missing or each.default_factory is not _Missing)])
    def __init__(self, /, *args, **keywords):
        values = _bind_fields(name, positional, keyword_only, defaults, args, keywords)
        extra = []
        for field, init, initvar, default, factory in steps:
            value = values.get(field, _Missing) if init else default
            if value is _Missing and factory is not _Missing:
                value = factory()
            if initvar:
                extra.append(value)
            elif value is not _Missing:
                object.__setattr__(self, field, value)
        if hasattr(self, '__post_init__'):
            self.__post_init__(*extra)
    return __init__


def _repr_of(names):
    def __repr__(self):
        parts = []
        for name in names:
            parts.append(f'{name}={getattr(self, name)!r}')
        return f"{type(self).__qualname__}({', '.join(parts)})"
    return __repr__


def _values_of(names):
    def values(self):
        found = []
        for name in names:
            found.append(getattr(self, name))
        return tuple(found)
    return values


def _hash_of(values):
    def __hash__(self):
        return hash(values(self))
    return __hash__


def _eq_of(values):
    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return values(self) == values(other)
    return __eq__


def _orders_of(values):
    def __lt__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return values(self) < values(other)
    def __le__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return values(self) <= values(other)
    def __gt__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return values(self) > values(other)
    def __ge__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return values(self) >= values(other)
    return (__lt__, __le__, __gt__, __ge__)


def _frozen_of(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)
    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return (__setattr__, __delattr__)


def _shown_fields(self):
    return [each for each in type(self).__dataclass_fields__.values() if not each.initvar]


class InitVar:
    __module__ = 'dataclasses'

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class KW_ONLY:
    __module__ = 'dataclasses'


def _fields(class_or_instance):
    try:
        fields = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([each for each in fields.values() if not each.initvar])


def _is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _is_instance_of_dataclass(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def _asdict(obj, *, dict_factory=None):
    if not _is_instance_of_dataclass(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _unfolded(obj, dict if dict_factory is None else dict_factory)


def _astuple(obj, *, tuple_factory=None):
    if not _is_instance_of_dataclass(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _unfolded_tuple(obj, tuple if tuple_factory is None else tuple_factory)


def _unfolded(obj, factory):
    if _is_instance_of_dataclass(obj):
        return factory([(each.name, _unfolded(getattr(obj, each.name), factory)) for each in _shown_fields(obj)])
    return _unfolded_inside(obj, _unfolded, factory)


def _unfolded_tuple(obj, factory):
    if _is_instance_of_dataclass(obj):
        return factory([_unfolded_tuple(getattr(obj, each.name), factory) for each in _shown_fields(obj)])
    return _unfolded_inside(obj, _unfolded_tuple, factory)


def _unfolded_inside(obj, unfold, factory):
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[unfold(item, factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([unfold(item, factory) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(unfold(key, factory), unfold(value, factory)) for key, value in obj.items()])
    return deepcopy(obj)


def _replace(obj, /, **changes):
    if not _is_instance_of_dataclass(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for each in type(obj).__dataclass_fields__.values():
        if not each.init:
            if each.name in changes:
                raise ValueError(f'field {each.name} is declared with init=False, it cannot be specified with replace()')
        elif each.name not in changes:
            if each.initvar and each.default is _Missing:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(obj, each.name)
    return type(obj)(**changes)
