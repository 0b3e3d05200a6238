# expect: finished; deadlock print@11 join@18
# A thread that prints holds the lock of standard output for a moment: a child that is forked then never gets it.
from multiprocessing import Process
from threading import Thread

def talk():
    print("one")
    print("two")


def child(): print("child")


thread = Thread(target=talk)
thread.start()
process = Process(target=child)
process.start()
process.join()
thread.join()
