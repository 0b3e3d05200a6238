def gen17():
    yield 1
    try:
        yield 2
    except ValueError as e:
        yield 3
it20 = gen17()
next(it20)
next(it20)
it20.throw(ValueError('first'))
try:
    it20.throw(ValueError('thrown'))
except BaseException as e:
    print(type(e).__name__, e, repr(e.__context__))
def g2():
    try:
        yield 1
    except ValueError as e:
        yield 2
        print('never')
def g3():
    try:
        1/0
    except ZeroDivisionError:
        yield 1
it = g3()
next(it)
try:
    it.throw(ValueError('thrown'))
except BaseException as e:
    print(type(e).__name__, e, repr(e.__context__))
def g4():
    try:
        1/0
    except ZeroDivisionError:
        try:
            yield 1
        except KeyError as e:
            print(repr(e.__context__))
            yield 2
it = g4()
next(it)
it.throw(KeyError('k'))
try:
    it.throw(ValueError('thrown'))
except BaseException as e:
    print(type(e).__name__, e, repr(e.__context__), repr(e.__context__.__context__))
def inner():
    try:
        yield 1
    except ValueError:
        yield 2
def outer():
    yield from inner()
it = outer()
next(it)
it.throw(ValueError('first'))
try:
    it.throw(ValueError('thrown'))
except BaseException as e:
    print(type(e).__name__, e, repr(e.__context__))
it = g3()
next(it)
try:
    try:
        raise OSError('outside')
    except OSError:
        it.throw(ValueError('thrown'))
except BaseException as e:
    print(type(e).__name__, e, repr(e.__context__), repr(e.__context__.__context__))
