# outcomes in any time: finished with unread
"""One thread polls several queues without blocking for long."""
import queue
import threading
import time

fast, slow, control = queue.Queue(), queue.Queue(), queue.SimpleQueue()


def feed(q, name, count, pause):
    for i in range(count):
        q.put("{}-{}".format(name, i))
        time.sleep(pause)


def poll():
    seen = 0
    while True:
        for q in (fast, slow):
            try:
                print("got", q.get_nowait())
                seen += 1
            except queue.Empty:
                pass
        try:
            if control.get(timeout=0.005) == "stop":
                break
        except queue.Empty:
            continue
    print("seen", seen)


poller = threading.Thread(target=poll)
poller.start()
feeders = [threading.Thread(target=feed, args=(fast, "fast", 4, 0.01)), threading.Thread(target=feed, args=(slow, "slow", 2, 0.03))]
for f in feeders:
    f.start()
for f in feeders:
    f.join()
time.sleep(0.05)
control.put("stop")
poller.join()
