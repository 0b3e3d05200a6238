# expect: error AssertionError@21; error AssertionError@21 ValueError@16; error ValueError@16; error ValueError@21; finished
# outputs: 4
# Which of two threads a generator gives what, depends on the order.
import threading


def letters():
    yield "a"
    yield "b"


shared = letters()


def show():
    for letter in shared:
        print(letter)


threading.Thread(target=show).start()
assert next(shared, None) != "b"
