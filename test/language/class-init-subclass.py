"""__init_subclass__ keeps a register of subclasses."""
class Plugin:
    registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry.append(cls.__name__)


class One(Plugin):
    pass


class Two(One):
    pass


print(Plugin.registry)
