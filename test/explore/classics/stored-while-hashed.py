# expect: finished
# outputs: 1
# What is stored under a key with a __hash__ of the program's own is there, whoever looked meanwhile.
import threading


class Key:
    def __hash__(self):
        return 1

    def __repr__(self):
        return "key"


class Value:
    def __repr__(self):
        return "value"


shared = {}


def work():
    shared[Key()] = Value()


thread = threading.Thread(target=work)
thread.start()
thread.join()
print([1], shared)
