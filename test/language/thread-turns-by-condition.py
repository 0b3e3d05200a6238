"""Odd and even numbers from two threads in order, with one condition."""
import threading

cond = threading.Condition()
current = 1
LAST = 6


def printer(name, parity):
    global current
    while True:
        with cond:
            cond.wait_for(lambda: current > LAST or current % 2 == parity)
            if current > LAST:
                cond.notify_all()
                return
            print(name, current)
            current += 1
            cond.notify_all()


a = threading.Thread(target=printer, args=("odd", 1))
b = threading.Thread(target=printer, args=("even", 0))
b.start()
a.start()
a.join()
b.join()
print("current", current)
