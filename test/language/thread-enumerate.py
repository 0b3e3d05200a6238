"""active_count and enumerate while threads wait."""
import threading

stop = threading.Event()
threads = [threading.Thread(target=stop.wait, name=f"waiter {i}") for i in range(3)]
print(threading.active_count(), [t.name for t in threading.enumerate()])
for t in threads:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()), all(t.is_alive() for t in threads))
print([isinstance(t.ident, int) for t in threads], len({t.ident for t in threads}), threading.get_ident() == threading.current_thread().ident)
stop.set()
for t in threads:
    t.join()
print(threading.active_count(), any(t.is_alive() for t in threads), threading.main_thread() in threading.enumerate())
