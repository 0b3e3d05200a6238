# expect: deadlock; finished
# outputs: 7
from threading import Lock, Thread

forks = [Lock() for _ in range(3)]


def dine(first, second):
    with forks[first]:
        with forks[second]:
            print(first)


for pair in [(0, 1), (1, 2), (2, 0)]:
    Thread(target=dine, args=pair).start()
