# expect: deadlock; finished
from threading import Lock, Thread

lock = Lock()


def work(fails):
    lock.acquire()
    if fails:
        return
    lock.release()


Thread(target=work, args=(True,)).start()
Thread(target=work, args=(False,)).start()
with lock:
    pass
