# belief: a queue can not deadlock
# told: full
import queue, threading

todo, done = queue.Queue(maxsize=1), queue.Queue(maxsize=1)


def work():
    for _ in range(4):
        done.put(todo.get())


threading.Thread(target=work).start()
for number in range(4):
    todo.put(number)
for number in range(4):
    print(done.get())
