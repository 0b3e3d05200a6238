# title: Odd and even consumers share one queue, mended
# title.zh: 奇偶消费者共用一个队列（改正）
# shows: Still one queue, two consumers and messages put back; but nobody asks whether the queue is
#   empty. main() waits until every message is done, and then tells each consumer to leave.
# shows.zh: 仍然是一个队列、两个消费者、放回消息；但谁也不再问队列是否为空。
#   main() 等每条消息都完成，再通知每个消费者离开。
# look for: A put back comes before its task_done(), so the count of unfinished messages can't
#   reach 0 while one is on its way. All nine are printed and nothing is left, under every schedule.
# look for.zh: 先放回，后 task_done()，所以只要还有消息在途，未完成数就不会是 0。
#   无论怎样调度，九个数都会打印，什么也不剩。
# mend: get() without asking and without a time-out; task_done() for each message taken;
#   queue.join(), then one None for each consumer.
# mend.zh: get() 前不问，也不设超时；每取一条就 task_done()；
#   queue.join() 之后给每个消费者放一个 None。
# outcomes: finished
# changed: while not self.queue.empty(): -> while True:
# changed: self.queue.get(block=True, timeout=3) -> self.queue.get()
# changed: # 如果值不为空 -> # 值为空就结束
# changed: (none) -> if number is None:
# changed: (none) -> break
# changed: (none) -> self.queue.task_done()
# changed: (none) -> queue.join()
# changed: (none) -> queue.put(None)
# changed: (none) -> queue.put(None)

import time
from queue import Queue
from threading import Thread

# 写一个消费者和生产者，为了练习多线程，我们用多线程的方式来实现，并通过类的重新的方法来实现

# 类首字母大写,继承Thread类
class Proceduer(Thread):
    def __init__(self, queue):
        super(Proceduer, self).__init__()
        self.queue = queue

    def run(self):
        try:
            for i in range(1, 10):
                print("put data is : {0} to queue".format(i))
                self.queue.put(i)
        except Exception as e:
            print("put data error!")

class Consumer_odd(Thread):
    def __init__(self, queue):
        super(Consumer_odd, self).__init__()
        self.queue = queue
    def run(self):
        try:
            while True:
                number = self.queue.get()
                # 值为空就结束
                if number is None:
                    break
                if number%2 != 0:
                    print("get {0} from queue ODD".format(number))
                else:
                    # 不是基数给放回去
                    self.queue.put(number)
                self.queue.task_done()
                time.sleep(1)
        except Exception as e:
            raise e

class Consumer_even(Thread):
    def __init__(self, queue):
        super(Consumer_even, self).__init__()
        self.queue = queue
    def run(self):
        try:
            while True:
                number = self.queue.get()
                # 值为空就结束
                if number is None:
                    break
                if number%2 == 0:
                    print("get {0} from queue even, thread name is：{1}".format(number,self.name))
                else:
                    # 不是基数给放回去
                    self.queue.put(number)
                self.queue.task_done()
                time.sleep(1)
        except Exception as e:
            raise e

def main():
    queue = Queue()
    p = Proceduer(queue=queue)
    p.start()
    p.join()
    time.sleep(1)
    c1 = Consumer_odd(queue=queue)
    c2 = Consumer_even(queue=queue)
    c1.start()
    c2.start()
    queue.join()
    queue.put(None)
    queue.put(None)
    c1.join()
    c2.join()
    print("All threads terminate ! ")

if __name__ == "__main__":
    main()
