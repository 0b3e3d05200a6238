# The module contextlib.


class _GeneratorContextManager:
    __module__ = 'contextlib'

    def __init__(self, function, args, keywords):
        self.gen = function(*args, **keywords)
        self.function = function
        self.args = args
        self.keywords = keywords

    def __call__(self, function):
        def inner(*args, **keywords):
            with _GeneratorContextManager(self.function, self.args, self.keywords):
                return function(*args, **keywords)
        return _update_wrapper(inner, function)

    def __enter__(self):
        try:
            return self.gen.__next__()
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                self.gen.__next__()
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")


def _contextmanager(func):
    def helper(*args, **keywords):
        return _GeneratorContextManager(func, args, keywords)
    return _update_wrapper(helper, func)


class ContextDecorator:
    __module__ = 'contextlib'

    def __call__(self, function):
        def inner(*args, **keywords):
            with self:
                return function(*args, **keywords)
        return _update_wrapper(inner, function)


class AbstractContextManager:
    __module__ = 'contextlib'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return None


class closing:
    __module__ = 'contextlib'

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class nullcontext:
    __module__ = 'contextlib'

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        pass


class suppress:
    __module__ = 'contextlib'

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class ExitStack:
    __module__ = 'contextlib'

    def __init__(self):
        self._callbacks = []

    def __enter__(self):
        return self

    def enter_context(self, manager):
        result = manager.__enter__()
        self.push(manager)
        return result

    def push(self, manager):
        self._callbacks.append(manager.__exit__ if hasattr(manager, '__exit__') else manager)
        return manager

    def callback(self, callback, /, *args, **keywords):
        def leave(kind, value, traceback):
            callback(*args, **keywords)
        self._callbacks.append(leave)
        return callback

    def pop_all(self):
        other = ExitStack()
        other._callbacks = self._callbacks
        self._callbacks = []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, traceback):
        suppressed = False
        pending = False
        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                if leave(kind, value, traceback):
                    suppressed = True
                    pending = False
                    kind = value = traceback = None
            except BaseException as error:
                kind = type(error)
                value = error
                suppressed = False
                pending = True
        if pending:
            raise value
        return suppressed
