# expect: error IndexError@21; finished
from threading import Condition, Thread

items = []
changed = Condition()


def put(item):
    with changed:
        if items:
            changed.wait()
        items.append(item)
        changed.notify_all()


def get():
    with changed:
        if not items:
            changed.wait()
        # Another may have been faster since it was told.
        items.pop()
        changed.notify_all()


for _ in range(2):
    Thread(target=get).start()
put(1)
put(2)
