"""__new__ and a singleton."""
class Singleton:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            print("making the one")
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value):
        self.value = value


a, b = Singleton(1), Singleton(2)
print(a is b, a.value)
