# expect: finished; deadlock join@23 get@9 item@9
# A reader waits when the process is forked: in the child its copy is the first in line, and nobody goes on by its notification.
from multiprocessing import Process
from queue import Queue
from threading import Thread

q = Queue()

def read(): print("got", q.get())

def child():
    reader = Thread(target=read)
    reader.start()
    q.put(1)
    reader.join()


if __name__ == "__main__":
    Thread(target=read, daemon=True).start()
    process = Process(target=child)
    process.start()

    process.join()
