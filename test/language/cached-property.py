from functools import cached_property


class Circle:
    def __init__(self, radius):
        self.radius = radius
        self.computed = 0

    @cached_property
    def area(self):
        """Three times the square."""
        self.computed += 1
        return 3 * self.radius**2


circle = Circle(2)
print(circle.area, circle.area, circle.computed, sorted(vars(circle)))
del circle.area
circle.radius = 3
print(circle.area, circle.computed)
circle.area = 5
print(circle.area, type(Circle.area).__name__, Circle.area.__doc__, Circle.area.attrname)


class Guarded(Circle):
    def __setattr__(self, name, value):
        if name == "area":
            raise AttributeError("set by nobody")
        super().__setattr__(name, value)


guarded = Guarded(1)
print(guarded.area, guarded.computed)


class Failing:
    tries = 0

    @cached_property
    def value(self):
        Failing.tries += 1
        if Failing.tries < 2:
            raise ValueError("not yet")
        return self.other

    @cached_property
    def other(self):
        return "other"


failing = Failing()
try:
    failing.value
except ValueError as error:
    print(error)
print(failing.value, Failing.tries)


class Bare:
    pass


Bare.late = cached_property(lambda self: 1)
try:
    Bare().late
except TypeError as error:
    print(error)
