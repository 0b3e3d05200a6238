"""Descriptors: __get__, __set__, __set_name__."""
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(instance, self.name, value)


class Product:
    price = Positive()
    weight = Positive()

    def __init__(self, price, weight):
        self.price, self.weight = price, weight


p = Product(5, 2)
p.price += 1
print(p.price, p.weight, p.__dict__, isinstance(Product.price, Positive), Product.weight.name)
for bad in (lambda: Product(0, 1), lambda: setattr(p, "weight", -3)):
    try:
        bad()
    except ValueError as e:
        print(e)
print(p.weight)
