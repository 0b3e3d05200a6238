# title: The queue module, an operation at a time
# title.zh: queue 模块，一步一个操作
# shows: Each method of queue.Queue at work: what waits, what raises, and what was
#   true only a moment ago.
# shows.zh: queue.Queue 的每个方法：什么会等待，什么会引发异常，什么只在那一刻是真的。
# look for: put("c") waits until there is room; join() still waits when the queue is already empty;
#   what qsize(), empty() and full() said is no longer true when it is printed.
# look for.zh: put("c") 一直等到有空位；队列已经空了，join() 还在等；
#   qsize()、empty()、full() 的回答，打印出来时已经不对了。
# note: The document says pull: the method is put. It says that join() waits until the queue is
#   empty: it waits for one task_done() for each put(). qsize() is how many messages there are,
#   not the room.
# note.zh: 文中的 pull 应为 put。
#   文中说 join() 等到队列为空：其实是等每次 put() 都有一次 task_done()。
#   qsize() 是消息的个数，不是剩余的空间。
# outcomes: finished
# changed: Queue.pull(item, block=True, timeout=None) -> Queue.put(item, block=True, timeout=None)

import time
from queue import Empty, Full, Queue
from threading import Thread

def consumer(queue):
    for i in range(3):
        time.sleep(1)
        print("get {0} from queue".format(queue.get()))
        time.sleep(1)
        print("task_done")
        queue.task_done()

def main():
    queue = Queue(maxsize=2)
    # 队列为空：不阻塞或者超时，引发Empty
    try:
        queue.get(block=False)
    except Empty:
        print("get(block=False): Empty")
    try:
        queue.get(block=True, timeout=1)
    except Empty:
        print("get(timeout=1): Empty")
    queue.put("a")
    queue.put("b")
    # 队列已满：不阻塞或者超时，引发Full
    try:
        queue.put_nowait("c")
    except Full:
        print("put_nowait: Full")
    try:
        queue.put("c", block=True, timeout=1)
    except Full:
        print("put(timeout=1): Full")
    Thread(target=consumer, args=(queue,)).start()
    print("put c waits")
    queue.put("c")
    said = queue.qsize(), queue.empty(), queue.full()
    time.sleep(4.5)
    print("said:", said, "now:", (queue.qsize(), queue.empty(), queue.full()))
    # 队列已空，任务还没有完成
    queue.join()
    print("joined")

if __name__ == "__main__":
    main()
