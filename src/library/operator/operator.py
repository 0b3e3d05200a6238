# The functions of the module `operator`; the number of arguments was checked before.


def operator_add(a, b):
    return a + b


def operator_sub(a, b):
    return a - b


def operator_mul(a, b):
    return a * b


def operator_truediv(a, b):
    return a / b


def operator_floordiv(a, b):
    return a // b


def operator_mod(a, b):
    return a % b


def operator_pow(a, b):
    return a ** b


def operator_lshift(a, b):
    return a << b


def operator_rshift(a, b):
    return a >> b


def operator_and(a, b):
    return a & b


def operator_or(a, b):
    return a | b


def operator_xor(a, b):
    return a ^ b


def operator_iadd(a, b):
    a += b
    return a


def operator_isub(a, b):
    a -= b
    return a


def operator_imul(a, b):
    a *= b
    return a


def operator_matmul(a, b):
    return a @ b


def operator_iand(a, b):
    a &= b
    return a


def operator_ior(a, b):
    a |= b
    return a


def operator_ixor(a, b):
    a ^= b
    return a


def operator_ilshift(a, b):
    a <<= b
    return a


def operator_irshift(a, b):
    a >>= b
    return a


def operator_ifloordiv(a, b):
    a //= b
    return a


def operator_itruediv(a, b):
    a /= b
    return a


def operator_imod(a, b):
    a %= b
    return a


def operator_ipow(a, b):
    a **= b
    return a


def operator_imatmul(a, b):
    a @= b
    return a


def operator_length_hint(obj, default):
    if hasattr(type(obj), '__len__'):
        try:
            return len(obj)
        except TypeError:
            pass
    method = _special(obj, '__length_hint__')
    if method is None:
        return default
    try:
        hint = method()
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(hint).__name__}')
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return int(hint)


def operator_lt(a, b):
    return a < b


def operator_le(a, b):
    return a <= b


def operator_eq(a, b):
    return a == b


def operator_ne(a, b):
    return a != b


def operator_ge(a, b):
    return a >= b


def operator_gt(a, b):
    return a > b


def operator_is(a, b):
    return a is b


def operator_is_not(a, b):
    return a is not b


def operator_contains(a, b):
    return b in a


def operator_getitem(a, b):
    return a[b]


def operator_setitem(a, b, c):
    a[b] = c


def operator_delitem(a, b):
    del a[b]


def operator_neg(a):
    return -a


def operator_pos(a):
    return +a


def operator_invert(a):
    return ~a


def operator_not(a):
    return not a


def operator_truth(a):
    return True if a else False


def operator_count_of(a, b):
    count = 0
    for each in a:
        if each is b or each == b:
            count += 1
    return count


def operator_index_of(a, b):
    for i, each in enumerate(a):
        if each is b or each == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


class itemgetter:
    __module__ = 'operator'
    __slots__ = ('_items',)

    def __init__(self, items):
        self._items = items

    def __call__(self, obj, /):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])

    def __repr__(self):
        return f'operator.itemgetter({", ".join([repr(item) for item in self._items])})'


class attrgetter:
    __module__ = 'operator'
    __slots__ = ('_names',)

    def __init__(self, names):
        self._names = names

    def __call__(self, obj, /):
        if len(self._names) == 1:
            return self._attribute(obj, self._names[0])
        return tuple([self._attribute(obj, name) for name in self._names])

    def _attribute(self, obj, name):
        for part in name.split('.'):
            obj = getattr(obj, part)
        return obj

    def __repr__(self):
        return f'operator.attrgetter({", ".join([repr(name) for name in self._names])})'


class methodcaller:
    __module__ = 'operator'
    __slots__ = ('_name', '_args', '_keywords')

    def __init__(self, name, args, keywords):
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._keywords)

    def __repr__(self):
        shown = [repr(each) for each in (self._name, *self._args)]
        for name in self._keywords:
            shown.append(f'{name}={self._keywords[name]!r}')
        return f'operator.methodcaller({", ".join(shown)})'
