# title: Odd and even consumers share one queue
# title.zh: 奇偶消费者共用一个队列
# shows: A thread puts 1 to 9. One consumer prints the odd numbers, one the even ones; each puts
#   back what is not for it, and leaves when the queue looks empty.
# shows.zh: 一个线程放入 1 到 9。一个消费者打印奇数，一个打印偶数；不属于自己的放回队列，
#   看到队列为空就离开。
# look for: empty() is old news by the time get() runs. Whoever looks while the other holds the last
#   message leaves, and then the other takes and puts back that message for ever. Or the queue
#   becomes empty between empty() and get(), and the time-out raises Empty.
# look for.zh: 等到执行 get() 时，empty() 的答案已经过时。一个消费者手里拿着最后一条消息时，
#   另一个看到队列为空就离开了；剩下的那个永远在取出、放回这条消息。
#   也可能在 empty() 和 get() 之间队列变空，超时引发 Empty。
# mend: Don't ask, take: get() without a time-out, task_done() for each message taken, join() on the
#   queue until all are done, and then one None for each consumer.
# mend.zh: 不要先问再取：get() 不设超时，每取一条就 task_done()；
#   对队列 join()，等全部完成，再给每个消费者放一个 None。
# outcomes: livelock, error queue.Empty, finished
# changed: (none) -> import time
# changed: (none) -> from queue import Queue
# changed: def __init__(self): -> def __init__(self, queue):
# changed: xrange(1, 10) -> range(1, 10)
# changed: 如果值不为空 -> # 如果值不为空
# changed: while not self.queue.empty()： -> while not self.queue.empty():
# changed: class Consumer_evenThread): -> class Consumer_even(Thread):
# changed: .format(number，self.getname()) -> .format(number,self.name)

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
            # 如果值不为空
            while not self.queue.empty():
                number = self.queue.get(block=True, timeout=3)
                if number%2 != 0:
                    print("get {0} from queue ODD".format(number))
                else:
                    # 不是基数给放回去
                    self.queue.put(number)
                time.sleep(1)
        except Exception as e:
            raise e

class Consumer_even(Thread):
    def __init__(self, queue):
        super(Consumer_even, self).__init__()
        self.queue = queue
    def run(self):
        try:
            # 如果值不为空
            while not self.queue.empty():
                number = self.queue.get(block=True, timeout=3)
                if number%2 == 0:
                    print("get {0} from queue even, thread name is：{1}".format(number,self.name))
                else:
                    # 不是基数给放回去
                    self.queue.put(number)
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
    c1.join()
    c2.join()
    print("All threads terminate ! ")

if __name__ == "__main__":
    main()
