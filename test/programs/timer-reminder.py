import threading

print("setting two timers")
done = threading.Event()


def remind(text, last=False):
    print("reminder:", text)
    if last:
        done.set()


threading.Timer(0.02, remind, args=("first",)).start()
threading.Timer(0.06, remind, args=("second",), kwargs={"last": True}).start()
cancelled = threading.Timer(0.04, remind, args=("never",))
cancelled.start()
cancelled.cancel()
done.wait()
print("done")
