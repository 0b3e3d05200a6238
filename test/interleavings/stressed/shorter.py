"""A shorter second: sleeps, time-outs and clocks of the standard library, all by the same scale."""

import multiprocessing.connection
import multiprocessing.synchronize
import queue
import threading
import time

real_sleep = time.sleep
real_time = time.monotonic
CLOCKS = ("time", "monotonic", "perf_counter")


def shorten(scale):
    """Makes every second of this process last `scale` seconds; a lock's own time-out (in C) stays as it is."""

    def shorter(seconds):
        return seconds * scale if isinstance(seconds, (int, float)) else seconds

    def with_shorter(function, place):
        """The function with its time-out, given by place or by name, made shorter."""

        def wrapper(*args, **named):
            args = [shorter(each) if at == place else each for at, each in enumerate(args)]
            if "timeout" in named:
                named["timeout"] = shorter(named["timeout"])
            return function(*args, **named)

        wrapper.__name__ = function.__name__
        return wrapper

    for name in CLOCKS:
        setattr(time, name, faster(getattr(time, name), scale, float))
        setattr(time, name + "_ns", faster(getattr(time, name + "_ns"), scale, int))
    time.sleep = with_shorter(real_sleep, 0)
    threading._time = queue.time = time.monotonic
    threading.Condition.wait = with_shorter(threading.Condition.wait, 1)
    threading.Thread._wait_for_tstate_lock = with_shorter(threading.Thread._wait_for_tstate_lock, 2)
    multiprocessing.connection.wait = with_shorter(multiprocessing.connection.wait, 1)
    shorten_semaphores(with_shorter)


def faster(clock, scale, kind):
    """The clock in shorter seconds (or nanoseconds), from now on."""
    start = clock()
    return lambda: start + kind((clock() - start) / scale)


def shorten_semaphores(with_shorter):
    """Locks, semaphores and conditions of multiprocessing: each object gets its `acquire` when it is made."""
    SemLock = multiprocessing.synchronize.SemLock
    make_methods = SemLock._make_methods

    def make_shorter_methods(self):
        make_methods(self)
        self.acquire = with_shorter(self._semlock.acquire, 1)

    SemLock._make_methods = make_shorter_methods
