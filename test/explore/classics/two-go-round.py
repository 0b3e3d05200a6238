# Two threads pass messages on for ever and the main one looks on: a way round that shows one of the three says nothing
# of the others. Only the fourth waits for good.
# expect: livelock get@8 unread a:1 b:1
import queue, threading

a, b, never = queue.Queue(), queue.Queue(), queue.Queue()
def wait():
    never.get()
def pass_on(source, target):
    while True: target.put(source.get())
for args in ((a, b), (b, a)): threading.Thread(target=pass_on, args=args).start()
threading.Thread(target=wait).start()
a.put(1)
b.put(2)
while not a.full(): pass
