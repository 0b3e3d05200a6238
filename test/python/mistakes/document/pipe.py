import time
from multiprocessing import Queue

def proc1(pipe):
    for i in xrange(1, 10):
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
    p2 = Process(targe=proc2, )
    
if __name__ == "__main__":
    main()
