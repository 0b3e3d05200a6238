"""Names with two underscores are mangled; one underscore is a hint."""
class Account:
    __secret = "class secret"
    _hint = "please don't"

    def __init__(self, balance):
        self.__balance = balance

    def show(self):
        return self.__balance, self.__secret

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()


class Child(Account):
    def __init__(self):
        super().__init__(5)
        self.__balance = "child's own"

    def show_child(self):
        return self.__balance


a = Account(10)
print(a.show(), a.call(), a._hint, a._Account__balance, Account._Account__secret)
c = Child()
print(c.show(), c.show_child(), sorted(c.__dict__))
for attempt in (lambda: a.__balance, lambda: a.__hidden()):
    try:
        print(attempt())
    except AttributeError as e:
        print(e)
