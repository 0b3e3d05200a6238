# expect: finished
# outputs: 2
# Reading an attribute starts the thread.
import threading

n = 0


class Lazy:
    @property
    def started(self):
        threading.Thread(target=lambda: print(n)).start()


Lazy().started
n = 1
