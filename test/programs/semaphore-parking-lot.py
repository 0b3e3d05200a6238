"""A parking lot with three places: a Semaphore limits who is inside."""
import random
import threading
import time

parking = threading.Semaphore(3)
print_lock = threading.Lock()


def car(number):
    with print_lock:
        print(f"car {number} arrives")
    with parking:
        with print_lock:
            print(f"car {number} parks")
        time.sleep(random.uniform(0.01, 0.05))
    with print_lock:
        print(f"car {number} leaves")


cars = [threading.Thread(target=car, args=(n,)) for n in range(1, 7)]
for c in cars:
    c.start()
for c in cars:
    c.join()
print("the lot is empty")
