"""Two locks in two orders; a timeout keeps the program from hanging for ever."""
import threading
import time

a, b = threading.Lock(), threading.Lock()


def worker(name, first, second):
    for attempt in range(3):
        with first:
            time.sleep(0.01)
            if second.acquire(timeout=0.02):
                print(name, "has both")
                second.release()
                return
        print(name, "backs off")
        time.sleep(0.01 * attempt)
    print(name, "gives up")


t1 = threading.Thread(target=worker, args=("one", a, b))
t2 = threading.Thread(target=worker, args=("two", b, a))
t1.start()
t2.start()
t1.join()
t2.join()
print("no lock is held:", not a.locked() and not b.locked())
