# expect: finished
# outputs: 2
# A bound method starts the thread; what the main thread writes later is seen, or not yet.
import threading

n = 0


def show():
    print(n)


begin = threading.Thread(target=show).start
begin()
n = 1
