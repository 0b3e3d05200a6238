"""classmethod, staticmethod, alternative constructors."""
class Date:
    format = "{}-{:02d}-{:02d}"

    def __init__(self, year, month, day):
        self.year, self.month, self.day = year, month, day

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def name(cls):
        return cls.__name__

    def __str__(self):
        return self.format.format(self.year, self.month, self.day)


class Shiny(Date):
    format = "{}/{}/{}"


d = Date.parse("2017-12-05")
s = Shiny.parse("2017-12-05")
print(d, s, type(s).__name__, Date.name(), s.name(), d.name())
print(Date.is_leap(2000), d.is_leap(1900), [y for y in range(1995, 2010) if Date.is_leap(y)])
made = Date.parse
print(made("1999-1-2"), callable(Date.is_leap))
