"""What makes queues and locks is no class in CPython: none of their names are its own."""
import multiprocessing
import threading

for make in (
    multiprocessing.Queue,
    multiprocessing.Lock,
    multiprocessing.Event,
    multiprocessing.Value,
    multiprocessing.Barrier,
    multiprocessing.SimpleQueue,
    threading.Lock,
    threading.RLock,
):
    for name in ("Empty", "get", "acquire", "wait"):
        try:
            getattr(make, name)
        except AttributeError as error:
            print(error)
