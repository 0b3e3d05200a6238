"""Producer and consumer with a list and a Condition."""
from threading import Thread, Condition
import time
import random

queue = []
MAX_NUM = 3
TOTAL = 6
condition = Condition()


class ProducerThread(Thread):
    def run(self):
        nums = range(5)
        global queue
        for _ in range(TOTAL):
            condition.acquire()
            if len(queue) == MAX_NUM:
                print("Queue full, producer is waiting")
                condition.wait()
                print("Space in queue, Consumer notified the producer")
            num = random.choice(nums)
            queue.append(num)
            print("Produced", num)
            condition.notify()
            condition.release()
            time.sleep(random.random() * 0.02)


class ConsumerThread(Thread):
    def run(self):
        global queue
        for _ in range(TOTAL):
            condition.acquire()
            if not queue:
                print("Nothing in queue, consumer is waiting")
                condition.wait()
                print("Producer added something to queue and notified the consumer")
            num = queue.pop(0)
            print("Consumed", num)
            condition.notify()
            condition.release()
            time.sleep(random.random() * 0.02)


ProducerThread().start()
ConsumerThread().start()
