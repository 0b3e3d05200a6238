# expect: finished
# outputs: 2
# A thread is given a method of a list: it is done as soon as the thread has its turn, and not when it is started.
import threading

done = []
threading.Thread(target=done.append, args=(1,)).start()
print(done)
