"""The main thread dies of an exception; the others still run to their end."""
import threading
import time


def work():
    time.sleep(0.1)
    print("worker ends")


threading.Thread(target=work).start()
print("main fails now")
raise RuntimeError("main")
