# The context of an exception is what is handled when it is raised, not when it is made.
def shown(error):
    return repr(error), repr(error.__context__), repr(error.__cause__), error.__suppress_context__


try:
    try:
        raise KeyError('first')
    except KeyError:
        kept = ValueError('made here')
        raise LookupError('second') from IndexError('never raised')
except LookupError as e:
    print(shown(e), shown(e.__cause__), shown(kept))
try:
    try:
        [][0]
    except IndexError:
        raise kept
except ValueError as e:
    print(shown(e))
try:
    try:
        {}['x']
    except KeyError as error:
        raise kept
except ValueError as e:
    print(shown(e), shown(e.__context__))
try:
    try:
        raise kept
    except ValueError as error:
        try:
            raise RuntimeError('over it') from None
        except RuntimeError as other:
            raise kept
except ValueError as e:
    print(shown(e), shown(e.__context__))
try:
    raise kept
except ValueError as e:
    print(shown(e))
try:
    try:
        0[0]
    finally:
        raise ZeroDivisionError() from IndexError('oops')
except ZeroDivisionError as e:
    print(shown(e), shown(e.__cause__))
