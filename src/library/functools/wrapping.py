# What functools has in Python in CPython 3.11, too: what wraps functions, and what fills classes.


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
