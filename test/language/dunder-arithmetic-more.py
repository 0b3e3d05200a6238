"""The rarer operators: // % ** divmod << >> & | ^ ~ @ + and reflected ones."""
class Log:
    def __init__(self, name):
        self.name = name

    def _op(op):
        def method(self, other=None):
            other = getattr(other, "name", other)
            return f"{self.name} {op} {other}"
        return method

    __floordiv__ = _op("//")
    __mod__ = _op("%")
    __pow__ = _op("**")
    __divmod__ = _op("divmod")
    __lshift__ = _op("<<")
    __rshift__ = _op(">>")
    __and__ = _op("&")
    __or__ = _op("|")
    __xor__ = _op("^")
    __matmul__ = _op("@")
    __invert__ = _op("~")
    __pos__ = _op("+")
    __rsub__ = _op("r-")
    __rpow__ = _op("r**")
    __rfloordiv__ = _op("r//")
    __ror__ = _op("r|")


a, b = Log("a"), Log("b")
print(a // b, a % b, a ** b, divmod(a, b), a << b, a >> b, sep="; ")
print(a & b, a | b, a ^ b, a @ b, ~a, +a, sep="; ")
print(5 - a, 2 ** b, 7 // a, 1 | b, sep="; ")
a |= 3
print(a)


class Num:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 2

    def __round__(self, n=None):
        return f"rounded {n}"


n = Num()
print(int(n), float(n), [10, 20, 30][n], round(n), round(n, 1), range(5)[n], "ab" * n, bin(n))
