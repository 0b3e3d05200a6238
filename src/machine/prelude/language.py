# What the language itself needs in Python: operators with methods of the program, construction, collecting.


def _binary(left, right, names, reflected, symbol):
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
    raise TypeError(f"unsupported operand type(s) for {symbol}: '{type(left).__name__}' and '{type(right).__name__}'")


def _construct(maker, cls, args, keywords):
    self = _plain_function(maker)(cls, *args, **keywords)
    if isinstance(self, cls):
        self.__init__(*args, **keywords)
    return self


def _listed(iterable):
    result = []
    for item in iterable:
        result.append(item)
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
