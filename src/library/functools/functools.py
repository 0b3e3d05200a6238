# What functools has in C in CPython 3.11.


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
