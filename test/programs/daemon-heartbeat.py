"""A daemon thread beats while the main thread works; it is cut off at the end."""
import threading
import time


def heartbeat():
    n = 0
    while True:
        n += 1
        print("beat", n)
        time.sleep(0.02)


t = threading.Thread(target=heartbeat, daemon=True)
t.start()
for step in range(3):
    time.sleep(0.03)
    print("main works on step", step)
print("main ends")
