# expect: finished
# outputs: 2
# map() starts the threads.
import threading

n = 0


def show():
    print(n)


list(map(threading.Thread.start, [threading.Thread(target=show)]))
n = 1
