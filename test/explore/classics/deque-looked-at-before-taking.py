# expect: error IndexError@12; finished
# outputs: 1
# Another takes the last one between the look and the taking.
import threading
from collections import deque

tasks = deque("ab")


def work():
    while tasks:
        tasks.popleft()


for _ in range(2):
    threading.Thread(target=work).start()
