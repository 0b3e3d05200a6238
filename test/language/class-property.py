"""property with getter, setter and deleter."""
class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        """How warm it is."""
        print("getting")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        print("setting", value)
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleting")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


c = Celsius(37)
print(c.degrees, c.fahrenheit)
c.degrees += 10
print(c.fahrenheit)
for attempt in (lambda: setattr(c, "degrees", -300), lambda: setattr(c, "fahrenheit", 5), lambda: delattr(c, "fahrenheit")):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
del c.degrees
try:
    c.degrees
except AttributeError as e:
    print(e)


class Old:
    def get_x(self):
        return 42
    x = property(get_x, doc="x")


print(Old().x, hasattr(c, "fahrenheit"), sorted(c.__dict__))
