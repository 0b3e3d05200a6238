"""The wrong way: empty() first, get() later. Some runs end with an Empty."""
import threading
from queue import Empty, Queue

q = Queue()
for i in range(6):
    q.put(i)


def consume(name):
    while not q.empty():
        try:
            item = q.get_nowait()
        except Empty:
            print(name, "was too late")
            break
        print(name, "got", item)


threads = [threading.Thread(target=consume, args=(n,)) for n in ("A", "B")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("left:", q.qsize())
