# expect: deadlock; finished
from threading import Condition, Thread

condition = Condition()


def wait():
    with condition:
        condition.wait()


Thread(target=wait).start()
with condition:
    condition.notify()
