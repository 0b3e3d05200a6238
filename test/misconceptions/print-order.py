# belief: lines are printed in the order in which things happened
# told: "prints: put 1 / got 1"
# prints: put 1
# prints: got 1
import queue, threading

q = queue.Queue()


def produce():
    q.put(1)
    print("put 1")


threading.Thread(target=produce).start()
print("got", q.get())
