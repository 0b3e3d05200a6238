# expect: deadlock; finished
from threading import Lock, Thread

a, b = Lock(), Lock()


def one():
    with a, b:
        pass


def two():
    with b, a:
        pass


Thread(target=one).start()
Thread(target=two).start()
