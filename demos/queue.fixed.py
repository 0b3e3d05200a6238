# title: Two processes and a message queue, mended
# title.zh: 多进程消息队列（改正）
# shows: The writer's last message says that it was the last; the reader ends by itself and
#   is joined.
# shows.zh: 写进程的最后一条消息表示“没有了”；读进程自己结束，主进程等它结束。
# look for: All four are read under every schedule; only the order of the printed lines differs.
# look for.zh: 无论怎样调度，四条消息都会读到；不同的只是打印的先后。
# mend: None is put last and ends the reader, which is joined instead of terminated.
#   With more readers, put one None for each.
# mend.zh: 最后放入 None，读进程遇到它就结束；用 join 代替 terminate。有几个读进程，就放几个 None。
# outcomes: finished
# changed: (none) -> q.put(None)
# changed: (none) -> if result is None:
# changed: (none) -> break
# changed: (none) -> #再让读进程执行完
# changed: pr.terminate() -> pr.join()

from multiprocessing import Process, Queue

def write(q):
    for i in ["a", "b", "c", "d"]:
        q.put(i)
        print("put {0} to queue".format(i))
    q.put(None)

def read(q):
    while 1:
        result = q.get()
        if result is None:
            break
        print("get {0} from queue".format(result))

def main():
    q = Queue()
    pw = Process(target=write, args=(q,))
    pr = Process(target=read, args=(q,))
    pw.start()
    pr.start()
    #让写进程执行完
    pw.join()
    #再让读进程执行完
    pr.join()

if __name__ == "__main__":
    main()
