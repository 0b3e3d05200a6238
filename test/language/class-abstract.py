"""Abstract methods by NotImplementedError; polymorphism; a template method."""
class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def describe(self):
        return f"{self.__class__.__name__.lower()} of {self.area():.2f}"

    def __lt__(self, other):
        return self.area() < other.area()


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)


class Circle(Shape):
    pi = 3.14159

    def __init__(self, r):
        self.r = r

    def area(self):
        return self.pi * self.r ** 2


class Blob(Shape):
    pass


shapes = [Rectangle(2, 3), Circle(1), Square(1.5), Blob()]
for shape in shapes:
    try:
        print(shape.describe())
    except NotImplementedError as e:
        print("NotImplementedError:", e)
print([type(s).__name__ for s in sorted(shapes[:3])], max(shapes[:3]).area(), isinstance(shapes[2], Rectangle))
