# Four messages of 40,000 bytes: one and a half fit into the pipe, so the child can't end, and who waits for it doesn't read.
# expect: deadlock join@10 unread letters:4
from multiprocessing import Process, Queue
def write(letters):
    for number in range(4):
        letters.put(str(number) * 40_000)
letters = Queue()
writer = Process(target=write, args=(letters,))
writer.start()
writer.join()
