"""Threads log through one queue, so that lines never mix."""
import random
import threading
import time
from queue import Queue


class Logger(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.queue = Queue()

    def log(self, fmt, *args):
        self.queue.put((threading.current_thread().name, fmt % args if args else fmt))

    def run(self):
        while True:
            name, text = self.queue.get()
            print("[{:<8}] {}".format(name, text))
            self.queue.task_done()

    def flush(self):
        self.queue.join()


logger = Logger()
logger.start()


def work():
    for i in range(2):
        time.sleep(random.random() / 100)
        logger.log("step %d of %d", i + 1, 2)
    logger.log("ready")


threads = [threading.Thread(target=work, name=f"thread-{c}") for c in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
logger.flush()
print("flushed")
