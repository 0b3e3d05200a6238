# belief: what is taken first is finished first
# told: "prints: done 1 / done 2"
# prints: done 1
# prints: done 2
import queue, threading

q = queue.Queue()
q.put(1)
q.put(2)


def work():
    print("done", q.get())


for _ in range(2):
    threading.Thread(target=work).start()
