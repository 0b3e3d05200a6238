"""One thread dies of an exception; the program and the other thread go on."""
import threading
import time


def dies():
    print("about to fail")
    return {}["missing"]


def lives():
    time.sleep(0.1)
    print("still here")


a, b = threading.Thread(target=dies), threading.Thread(target=lives)
a.start()
a.join()
b.start()
b.join()
print(a.is_alive(), "main ends well")
