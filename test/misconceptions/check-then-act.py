# belief: who asks first whether there is a message gets one
# told: ERROR queue.Empty
import queue, threading

q = queue.Queue()
q.put("the last one")


def take():
    if not q.empty():
        print(q.get_nowait())


threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
