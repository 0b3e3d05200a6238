# expect: deadlock acquire@16; finished
from multiprocessing import Lock, Process

lock = Lock()


def work():
    with lock:
        pass


p = Process(target=work)
p.start()
p.terminate()
p.join()
lock.acquire()
