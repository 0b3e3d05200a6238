# expect: finished
# outputs: 2
# Making the object starts it.
import threading

n = 0


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.start()

    def run(self):
        print(n)


Worker()
n = 1
