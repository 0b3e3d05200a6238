import threading
import time

green = threading.Event()
log = []


def light():
    for i in range(3):
        green.set()
        log.append("green")
        time.sleep(0.03)
        green.clear()
        log.append("red")
        time.sleep(0.03)
    green.set()


def car(name):
    green.wait()
    print(f"{name} drives")


lights = threading.Thread(target=light)
lights.start()
for name in ("Audi", "BMW", "Citroen"):
    t = threading.Thread(target=car, args=(name,))
    t.start()
    time.sleep(0.02)
lights.join()
print(log.count("green"), log.count("red"))
