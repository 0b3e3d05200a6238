"""Which built-in exception is which, and what each prints."""
kinds = [ArithmeticError, AssertionError, AttributeError, BaseException, BrokenPipeError, BufferError, ConnectionError, ConnectionResetError, EOFError, Exception,
         FloatingPointError, GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError,
         NameError, NotImplementedError, OSError, OverflowError, RecursionError, RuntimeError, StopIteration, SyntaxError, SystemExit,
         TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeError, ValueError, ZeroDivisionError, Warning, UserWarning]
for kind in kinds:
    print(kind.__name__, "<", " < ".join(c.__name__ for c in kind.__mro__[1:-1]))
for e in [ValueError(), ValueError("x"), ValueError("x", 1), KeyError("k"), KeyError("k", 2), KeyError(), Exception(None), Exception(""), Exception(("t",)),
          StopIteration(5), SystemExit(3), OSError("text"), OSError(2, "No such file"), RuntimeError(ValueError("inner")), Exception([1, "a"])]:
    print(repr(e), "|", str(e), "|", e.args)
print(OSError is IOError, IOError is EnvironmentError, issubclass(TimeoutError, OSError), OSError(2, "msg").errno)
