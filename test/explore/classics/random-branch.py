# expect: deadlock get@15; finished
import random
from queue import Queue
from threading import Thread

q = Queue()


def work():
    if random.randint(1, 3) > 1:
        q.put(1)


Thread(target=work).start()
q.get()
