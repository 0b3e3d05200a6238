"""Class attributes are shared until an instance gets its own."""
class Dog:
    tricks = []
    count = 0

    def __init__(self, name):
        self.name = name
        Dog.count += 1

    def learn(self, trick):
        self.tricks.append(trick)


class GoodDog:
    def __init__(self):
        self.tricks = []


a, b = Dog("a"), Dog("b")
a.learn("roll")
b.learn("sit")
print(a.tricks, Dog.tricks is a.tricks, Dog.count)
a.tricks = ["own"]
a.count += 10
print(a.tricks, b.tricks, a.count, b.count, Dog.count)
Dog.sound = "woof"
print(a.sound, vars(a), "sound" in vars(a), "tricks" in Dog.__dict__)
del a.tricks
print(a.tricks)
x, y = GoodDog(), GoodDog()
x.tricks.append(1)
print(x.tricks, y.tricks)
setattr(Dog, "later", lambda self: self.name + " later")
print(a.later(), getattr(b, "later")(), hasattr(Dog, "nothing"), delattr(Dog, "later"), hasattr(a, "later"))
