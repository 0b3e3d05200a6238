# expect: error AssertionError@13; finished
# loses: inside
from threading import Semaphore, Thread

room = Semaphore(2)
inside = 0


def work():
    global inside
    with room:
        inside += 1
        assert inside == 1
        inside -= 1


for _ in range(2):
    Thread(target=work).start()
