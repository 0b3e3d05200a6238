# expect: finished
# outputs: 2
# What starts the thread lies in a dict.
import threading

n = 0


def go():
    threading.Thread(target=lambda: print(n)).start()


actions = {"go": go}
actions["go"]()
n = 1
