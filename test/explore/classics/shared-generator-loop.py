# expect: error ValueError@17; finished
# outputs: 1
# Two threads go through one generator: CPython raises ValueError in whoever comes while it runs.
import threading


def numbers():
    for n in range(2):
        str(n)
        yield n


shared = numbers()


def work():
    for _ in shared:
        pass


for _ in range(2):
    threading.Thread(target=work).start()
