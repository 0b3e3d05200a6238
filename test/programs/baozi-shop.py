# -*- coding: utf-8 -*-
"""生产者与消费者：包子铺"""
import queue
import random
import threading
import time

q = queue.Queue(10)


def 生产者(name):
    for count in range(1, 5):
        q.put("包子%d" % count)
        print("%s 生产了 包子%d" % (name, count))
        time.sleep(random.random() / 50)


def consumer(name, n):
    while n > 0:
        baozi = q.get()
        print("{0} 吃了 {1}，还剩 {2} 个".format(name, baozi, q.qsize()))
        n -= 1
        time.sleep(random.random() / 50)


if __name__ == "__main__":
    p = threading.Thread(target=生产者, args=("厨师",))
    c1 = threading.Thread(target=consumer, args=("小明", 2))
    c2 = threading.Thread(target=consumer, args=("小红", 2))
    for t in (p, c1, c2):
        t.start()
    for t in (p, c1, c2):
        t.join()
    print("打烊")
