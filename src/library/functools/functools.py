# The module functools.


def _reduce(function, iterable, *initial):
    iterator = iter(iterable)
    for value in initial:
        break
    else:
        for value in iterator:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in iterator:
        value = function(value, item)
    return value


class partial:
    __module__ = 'functools'

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        self = object.__new__(cls)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __init__(self, func, /, *args, **keywords):
        pass

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        for arg in self.args:
            parts.append(repr(arg))
        for name, value in self.keywords.items():
            parts.append(f'{name}={value!r}')
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    __module__ = 'functools'

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return partial(self.func, instance, *self.args, **self.keywords)


def _update_wrapper(wrapper, wrapped, assigned=None, updated=None):
    if assigned is None:
        assigned = ('__module__', '__name__', '__qualname__', '__doc__')
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    if updated is None or updated:
        for name, value in getattr(wrapped, '__dict__', {}).items():
            setattr(wrapper, name, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def _wraps(wrapped, assigned=None, updated=None):
    def decorate(wrapper):
        return _update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


def _cache_info(hits, misses, maxsize, currsize):
    return _namedtuple('CacheInfo', 'hits misses maxsize currsize', module='functools')(hits, misses, maxsize, currsize)


def _lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def _cache(user_function, /):
    return _cached(user_function, None, False)


def _call_key(args, keywords, typed):
    if typed:
        types = tuple([type(arg) for arg in args]) + tuple([type(arg) for arg in keywords.values()])
        return args, tuple(keywords.items()), types
    if keywords:
        return args, tuple(keywords.items())
    return args[0] if len(args) == 1 and type(args[0]) in (int, str) else args


def _cached(function, maxsize, typed):
    known = {}
    hits = 0
    misses = 0
    absent = []
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def wrapper(*args, **keywords):
        nonlocal hits, misses
        key = _call_key(args, keywords, typed)
        value = known.get(key, absent)
        if value is not absent:
            hits += 1
            if maxsize is not None:
                del known[key]
                known[key] = value
            return value
        misses += 1
        value = function(*args, **keywords)
        if maxsize != 0:
            known[key] = value
            if maxsize is not None and len(known) > maxsize:
                for oldest in known:
                    break
                del known[oldest]
        return value

    def cache_info():
        return _cache_info(hits, misses, maxsize, len(known))

    def cache_clear():
        nonlocal hits, misses
        known.clear()
        hits = 0
        misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return _update_wrapper(wrapper, function)


# One lock for all instances, as in 3.11; from 3.12 on there is none.
class cached_property:
    __module__ = 'functools'

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = threading_RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        with self.lock:
            # Another thread may have computed it meanwhile.
            for known in _own_value(instance, self.attrname):
                return known
            value = self.func(instance)
            object.__setattr__(instance, self.attrname, value)
            return value


class _Key:
    __hash__ = None

    def __init__(self, compare, obj):
        self.compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.compare(self.obj, other.obj) >= 0


def _cmp_to_key(mycmp):
    def key(obj):
        return _Key(mycmp, obj)
    return key


def _total_ordering(cls):
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if _defines_order(cls, root):
            break
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function in _orders_from(root).items():
        if not _defines_order(cls, name):
            function.__name__ = name
            setattr(cls, name, function)
    return cls


def _defines_order(cls, name):
    for each in cls.__mro__:
        if each is not object and name in each.__dict__:
            return True
    return False


def _orders_from(root):
    def ask(self, other):
        return getattr(type(self), root)(self, other)

    def opposite(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else not answer

    def or_equal(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented or answer else self == other

    def and_unequal(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented or not answer else self != other

    def opposite_and_unequal(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def opposite_or_equal(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    if root == '__lt__':
        return {'__gt__': opposite_and_unequal, '__le__': or_equal, '__ge__': opposite}
    if root == '__le__':
        return {'__ge__': opposite_or_equal, '__lt__': and_unequal, '__gt__': opposite}
    if root == '__gt__':
        return {'__lt__': opposite_and_unequal, '__ge__': or_equal, '__le__': opposite}
    return {'__le__': opposite_or_equal, '__gt__': and_unequal, '__lt__': opposite}
