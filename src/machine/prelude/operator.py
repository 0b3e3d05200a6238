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


def operator_itemgetter(items):
    def itemgetter(obj, /):
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])
    return itemgetter


def operator_attrgetter(names):
    def attribute(obj, name):
        for part in name.split('.'):
            obj = getattr(obj, part)
        return obj

    def attrgetter(obj, /):
        if len(names) == 1:
            return attribute(obj, names[0])
        return tuple([attribute(obj, name) for name in names])
    return attrgetter


def operator_methodcaller(name, args, keywords):
    def methodcaller(obj, /):
        return getattr(obj, name)(*args, **keywords)
    return methodcaller
