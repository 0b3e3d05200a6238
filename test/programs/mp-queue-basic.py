# outcomes in any time: finished with unread
from multiprocessing import Process, Queue
import os, time, random


def write(q):
    print('Process to write: %s' % (os.getpid() > 0))
    for value in ['A', 'B', 'C']:
        print('Put %s to queue...' % value)
        q.put(value)
        time.sleep(random.random() * 0.02)


def read(q):
    print('Process to read: %s' % (os.getpid() != os.getppid()))
    while True:
        value = q.get(True)
        print('Get %s from queue.' % value)


if __name__ == '__main__':
    q = Queue()
    pw = Process(target=write, args=(q,))
    pr = Process(target=read, args=(q,))
    pw.start()
    pr.start()
    pw.join()
    time.sleep(0.1)
    pr.terminate()
    pr.join()
    print('exit code', pr.exitcode)
