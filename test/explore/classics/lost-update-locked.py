# expect: finished
# states < 200
from threading import Lock, Thread

counter = 0
lock = Lock()


def work():
    global counter
    with lock:
        counter += 1


threads = [Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert counter == 2
