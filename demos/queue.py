# title: Two processes and a message queue
# title.zh: 多进程消息队列
# shows: The writer puts a, b, c and d. As soon as it has ended, the reader is terminated,
#   whether or not it has read them.
# shows.zh: 写进程放入 a、b、c、d。写进程一结束，读进程就被终止，不管它读完了没有。
# look for: What was read is always a beginning of a b c d: some runs lose messages, some don't.
#   A put hands its message to a feeder, which writes it into the pipe later.
# look for.zh: 读到的总是 a b c d 的前一段：有时丢消息，有时不丢。
#   put 只是把消息交给 feeder，由它稍后写入管道。
# mend: Letting the writer finish is not letting the reader finish. Let the writer put None last,
#   let the reader leave at None, and join the reader instead of terminating it.
# mend.zh: 让写进程执行完，不等于让读进程执行完。写进程最后放入 None，读进程遇到 None 就结束；
#   主进程对读进程用 join，不用 terminate。
# outcomes: finished with unread, finished
# changed: from multiprocessing import Queue -> from multiprocessing import Process, Queue

from multiprocessing import Process, Queue

def write(q):
    for i in ["a", "b", "c", "d"]:
        q.put(i)
        print("put {0} to queue".format(i))

def read(q):
    while 1:
        result = q.get()
        print("get {0} from queue".format(result))

def main():
    q = Queue()
    pw = Process(target=write, args=(q,))
    pr = Process(target=read, args=(q,))
    pw.start()
    pr.start()
    #让写进程执行完
    pw.join()
    pr.terminate()

if __name__ == "__main__":
    main()
