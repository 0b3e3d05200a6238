# What a thread sets in a threading.local, others don't have.
import threading

local = threading.local()
local.x = 1


class Mine(threading.local):
    def __init__(self, start):
        self.start = start


mine = Mine(5)
mine.start = 6


def look():
    print(hasattr(local, 'x'), getattr(local, 'x', None), mine.start)
    try:
        local.x
    except AttributeError as e:
        print(e)
    try:
        mine.other
    except AttributeError as e:
        print(e)


look()
thread = threading.Thread(target=look)
thread.start()
thread.join()
print(type(local), local.__dict__)
