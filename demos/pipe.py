# title: Two processes and a pipe
# title.zh: 消息队列 pipe
# shows: One process sends 1 to 9 through a pipe, the other receives them, and then once more.
# shows.zh: 一个进程通过管道发送 1 到 9，另一个接收；收完以后它又收了一次。
# look for: n is never decremented, so a tenth recv() waits for ever. It gets no EOFError either:
#   the reader inherited a copy of the write end, and so the pipe is never closed for writing.
# look for.zh: n 从来没有减少，于是第十次 recv() 永远等下去。也不会有 EOFError：
#   读进程自己继承了一份写端，所以管道的写端一直没有全部关闭。
# mend: n -= 1 after each message. Where the count is not known: send a last message that says so,
#   or close every copy of the write end that isn't used and receive until EOFError.
# mend.zh: 每收到一条就 n -= 1。如果不知道条数：最后发一条表示结束的消息，
#   或者关闭所有不用的写端，一直接收到 EOFError。
# outcomes: deadlock
# changed: from multiprocessing import Queue -> from multiprocessing import Pipe, Process
# changed: xrange(1, 10) -> range(1, 10)
# changed: Process(targe=proc2, ) -> Process(target=proc2,args=(pipe[0],))
# changed: (none) -> p1.start()
# changed: (none) -> p2.start()

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

def main():
    pipe = Pipe(duplex=False)
    print(type(pipe))
    p1 = Process(target=proc1,args=(pipe[1],))
    p2 = Process(target=proc2,args=(pipe[0],))
    p1.start()
    p2.start()

if __name__ == "__main__":
    main()
