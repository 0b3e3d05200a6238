# expect: error AssertionError@18; finished
# loses: counter
from threading import Thread

counter = 0


def work():
    global counter
    counter += 1


threads = [Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert counter == 2
