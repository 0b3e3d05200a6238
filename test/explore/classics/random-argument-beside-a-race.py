# expect: error ValueError@26; finished
# outputs: 1
# A random choice between the starts of two threads, beside a race.
import random
import threading


class Box:
    value = 0


box = Box()


def fill(box):
    box.value = 1


def nothing(n):
    pass


threading.Thread(target=fill, args=(box,)).start()
threading.Thread(target=nothing, args=(random.randrange(3),))
if box.value == 0:
    raise ValueError
