# expect: finished
from threading import Condition, Thread

items = []
changed = Condition()


def put(item):
    with changed:
        while items:
            changed.wait()
        items.append(item)
        changed.notify_all()


def get():
    with changed:
        while not items:
            changed.wait()
        items.pop()
        changed.notify_all()


for _ in range(2):
    Thread(target=get).start()
put(1)
put(2)
