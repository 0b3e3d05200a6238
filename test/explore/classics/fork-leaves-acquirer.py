# expect: finished; deadlock acquire@9 permit@9 join@16
# The same with a semaphore: its condition lets go of a copy, and its permit is taken by nobody.
from multiprocessing import Process
from threading import Semaphore, Thread

permits = Semaphore(0)


def work(): permits.acquire()


def child():
    worker = Thread(target=work)
    worker.start()
    permits.release()
    worker.join()


if __name__ == "__main__":
    Thread(target=work, daemon=True).start()
    process = Process(target=child)
    process.start()
    process.join()
