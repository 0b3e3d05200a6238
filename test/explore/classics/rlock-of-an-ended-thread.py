# expect: finished; deadlock acquire@9 join@16
# An RLock knows its owner by the number of its thread, and a new thread may get the number of one that has ended.
from threading import RLock, Thread

lock = RLock()


def work():
    lock.acquire()
    print("got it")


for name in "ab":
    thread = Thread(target=work, name=name)
    thread.start()
    thread.join()
