# expect: deadlock get@9
# outputs: 1
# What the main program has printed comes out when its last line has run, though it waits for its thread then.
from queue import Queue
from threading import Thread


def work():
    Queue().get()


print("main", end=" ")
Thread(target=work).start()
