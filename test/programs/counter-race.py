"""Two threads increment a counter without a lock, and two with one."""
import threading

counter = 0
safe_counter = 0
lock = threading.Lock()


def increment(n):
    global counter
    for _ in range(n):
        counter += 1


def safe_increment(n):
    global safe_counter
    for _ in range(n):
        with lock:
            safe_counter += 1


for target in (increment, safe_increment):
    threads = [threading.Thread(target=target, args=(5,)) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print("without a lock:", counter <= 10)
print("with a lock:", safe_counter)
