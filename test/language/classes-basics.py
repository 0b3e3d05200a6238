"""A class with attributes, methods, class attributes and inheritance."""
class Animal:
    count = 0
    sounds = []

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return "..."

    def describe(self):
        return "{} says {} on {} legs".format(self.name, self.speak(), self.legs)


class Dog(Animal):
    def speak(self):
        return "Woof"


class Bird(Animal):
    def __init__(self, name):
        super().__init__(name, legs=2)
        self.sounds.append(name)

    def speak(self):
        return super().speak() + "tweet"


d, b = Dog("Rex"), Bird("Tweety")
print(d.describe(), b.describe(), Animal.count, d.count, Animal.sounds, sep="\n")
d.count = 100
d.extra = "new"
print(d.count, Animal.count, Bird.count, d.extra, d.__dict__)
print(isinstance(d, Animal), isinstance(d, Bird), issubclass(Dog, Animal), type(d) is Dog, type(d).__name__, d.__class__.__name__)
print(Dog.__bases__ == (Animal,), Dog.__mro__ == (Dog, Animal, object), [c.__name__ for c in Dog.__mro__], type(d))
method = d.speak
print(method(), Dog.speak(d), hasattr(d, "fly"), getattr(d, "fly", "can't"))
del d.extra
try:
    d.extra
except AttributeError as e:
    print(e)
try:
    Dog()
except TypeError as e:
    print(e)
class Empty: pass
e = Empty()
e.x = e
print(e.x.x is e, e == Empty(), e != Empty(), Animal.__name__, Animal.__doc__, Animal.__module__)
