import threading
import time
import random
from queue import Queue


class Producer(threading.Thread):
    def __init__(self, name, queue):
        threading.Thread.__init__(self, name=name)
        self.data = queue

    def run(self):
        for i in range(5):
            print("%s is producing %d to the queue!" % (self.name, i))
            self.data.put(i)
            time.sleep(random.randrange(10) / 50.0)
        print("%s finished!" % self.name)


class Consumer(threading.Thread):
    def __init__(self, name, queue):
        threading.Thread.__init__(self, name=name)
        self.data = queue

    def run(self):
        for i in range(5):
            val = self.data.get()
            print("%s is consuming. %d in the queue is consumed!" % (self.name, val))
            time.sleep(random.randrange(10) / 50.0)
        print("%s finished!" % self.name)


def main():
    queue = Queue()
    producer = Producer("Pro.", queue)
    consumer = Consumer("Con.", queue)
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()
    print("All threads terminate!")


if __name__ == "__main__":
    main()
