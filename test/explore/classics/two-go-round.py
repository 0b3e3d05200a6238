# Two threads pass a message on for ever, and the main one looks on. Going round with the main one alone would show one
# of the two waiting; but only the fourth waits for good.
# expect: livelock get@8 unread a:1
import queue, threading

a, b, never = queue.Queue(), queue.Queue(), queue.Queue()
def wait():
    never.get()
def pass_on(source, target):
    while True: target.put(source.get())
for args in ((a, b), (b, a)): threading.Thread(target=pass_on, args=args).start()
threading.Thread(target=wait).start()
a.put(1)
while not a.full(): pass
