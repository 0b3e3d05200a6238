# expect: error AssertionError@15; finished
# outputs: 3
# The same for the iterator of a list, which never finds itself under way.
import threading

shared = iter(["a", "b"])


def show():
    for letter in shared:
        print(letter)


threading.Thread(target=show).start()
assert next(shared, None) != "b"
