"""Threads: target, args, kwargs, join, names."""
import threading


def work(n, text="default", *, times=1):
    for _ in range(times):
        print(threading.current_thread().name, n, text)


t = threading.Thread(target=work, args=(1,))
print(t.name, t.is_alive(), t.daemon, t.ident)
t.start()
t.join()
print(t.is_alive())
t = threading.Thread(target=work, args=(2, "two"), kwargs={"times": 2}, name="Named")
t.start()
t.join()
t = threading.Thread(target=lambda: print("lambda"))
print(t.name)
t.start()
t.join()
t = threading.Thread()
print(t.name)
t.start()
t.join()
print(threading.main_thread().name, threading.current_thread() is threading.main_thread(), threading.active_count())
t.name = "renamed"
print(t.name, t.getName())
t.setName("again")
print(t.name, [x.name for x in threading.enumerate()])
for bad in [lambda: t.start(), lambda: threading.Thread().join(), lambda: threading.current_thread().join(), lambda: t.setDaemon(True),
            lambda: threading.Thread(work)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
