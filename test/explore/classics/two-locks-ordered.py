# expect: finished
from threading import Lock, Thread

a, b = Lock(), Lock()


def one():
    with a, b:
        pass


Thread(target=one).start()
Thread(target=one).start()
