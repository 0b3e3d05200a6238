# belief: get() ends when the producers have finished
# told: waits in get() at line 10
import queue, threading

q = queue.Queue()


def consume():
    while True:
        item = q.get()
        if item is None:
            break


for _ in range(2):
    threading.Thread(target=consume).start()
q.put(1)
q.put(None)
