"""The program waits for its threads, not for its daemons."""
import threading
import time


def late(text, seconds):
    time.sleep(seconds)
    print(text)


threading.Thread(target=late, args=("second", 0.15)).start()
threading.Thread(target=late, args=("first", 0.02)).start()
threading.Thread(target=late, args=("never", 30), daemon=True).start()
print("end of the main thread")
