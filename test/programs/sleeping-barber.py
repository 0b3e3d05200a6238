import random
import threading
import time

CHAIRS = 2
waiting = []
lock = threading.Lock()
customer_ready = threading.Semaphore(0)
closed = threading.Event()


def barber():
    while True:
        customer_ready.acquire()
        if closed.is_set() and not waiting:
            print("barber goes home")
            return
        with lock:
            name = waiting.pop(0)
        print("cutting", name)
        time.sleep(0.01)


def customer(name):
    with lock:
        if len(waiting) >= CHAIRS:
            print(name, "leaves: no chair")
            return
        waiting.append(name)
        print(name, "sits down")
    customer_ready.release()


b = threading.Thread(target=barber)
b.start()
for name in ("Al", "Bo", "Cy", "Di", "Ed"):
    customer(name)
    time.sleep(random.choice([0, 0.005, 0.015]))
while waiting:
    time.sleep(0.01)
closed.set()
customer_ready.release()
b.join()
