# title: Two processes and a pipe, mended
# title.zh: 消息队列 pipe（改正）
# shows: The reader counts what it has received and leaves after the ninth message.
# shows.zh: 读进程数着收到的消息，收满九条就结束。
# look for: Nine are sent and nine received under every schedule; only the order
#   of the lines differs.
# look for.zh: 无论怎样调度，都是发九条、收九条；不同的只是打印的先后。
# mend: n -= 1 after each message.
# mend.zh: 每收到一条就 n -= 1。
# outcomes: finished
# changed: (none) -> n -= 1

import time
from multiprocessing import Pipe, Process

def proc1(pipe):
    for i in range(1, 10):
        pipe.send(i)
        print("send {0} to pipe".format(i))

def proc2(pipe):
    n = 9
    while n>0:
        result = pipe.recv()
        print("recv {0} from pipe".format(result))
        n -= 1

def main():
    pipe = Pipe(duplex=False)
    print(type(pipe))
    p1 = Process(target=proc1,args=(pipe[1],))
    p2 = Process(target=proc2,args=(pipe[0],))
    p1.start()
    p2.start()

if __name__ == "__main__":
    main()
