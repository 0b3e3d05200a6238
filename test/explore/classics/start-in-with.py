# expect: finished
# outputs: 3
# Entering a `with` starts the thread.
import threading

n = 0


def show():
    print(n)


class Running:
    def __enter__(self):
        self.thread = threading.Thread(target=show)
        self.thread.start()

    def __exit__(self, *details):
        self.thread.join()


with Running():
    n = 1
    n = 2
