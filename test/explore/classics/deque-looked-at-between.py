# expect: error AssertionError@18; finished
# outputs: 1
# How long a deque is depends on how far the other thread has come, between its prints, too.
import threading
from collections import deque

tasks = deque("ab")


def work():
    print("first")
    tasks.popleft()
    print("second")
    tasks.popleft()


threading.Thread(target=work).start()
assert len(tasks) != 1
