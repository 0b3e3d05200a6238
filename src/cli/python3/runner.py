"""Runs the program on standard input as `python3 NAME` would, each line written as soon as it is printed.

    python3 -I runner.py run|check NAME SWITCH SCALE < PROGRAM

`check` only compiles it. SWITCH is the switch interval, SCALE what sleeps and time-outs are multiplied by; `-` leaves
them as they are.
"""
import sys


def main(task, name, switch, scale):
    # On a terminal a printed line is one write; a pipe would get blocks, and a killed process's would be lost.
    sys.stdout.reconfigure(encoding="utf-8", errors="strict", line_buffering=True)
    sys.stderr.reconfigure(encoding="utf-8")
    source = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
    try:
        code = compile(source, name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        sys.excepthook(type(error), error, None)
        sys.exit(1)
    if task == "check":
        return
    if switch != "-":
        sys.setswitchinterval(float(switch))
    if scale != "-":
        scale_waits(float(scale), source)
    if sys.platform == "darwin" or sys.version_info >= (3, 14):
        fork_by_default(source)
    run(code, name)


def run(code, name):
    """As the module `__main__`, and it stays that while its threads go on: runpy would take it away before."""
    module = type(sys)("__main__")
    module.__file__ = name
    module.__builtins__ = __builtins__
    # What is run last needs the functions of this file.
    sys.modules["__queue_demo__"] = sys.modules["__main__"]
    sys.modules["__main__"] = module
    sys.argv = [name]
    exec(code, module.__dict__)


def fork_by_default(source):
    """The model starts processes by fork, as all of Linux did up to 3.13."""
    if "multiprocessing" in source:
        import multiprocessing.context

        context = multiprocessing.context
        context._default_context._default_context = context._concrete_contexts["fork"]


def scale_waits(factor, source):
    """Multiplies sleeps and time-outs by `factor`; the clocks that the program reads run faster by as much."""
    import _thread
    import functools
    import queue
    import threading
    import time

    now = _thread._local()

    def shorter(seconds):
        known = isinstance(seconds, (int, float)) and seconds > 0
        return seconds * factor if known else seconds

    def waiting(function, position, name="timeout"):
        """`function` with another time-out; what the library calls inside of it waits as it is told."""

        @functools.wraps(function)
        def wrapper(*args, **keywords):
            if getattr(now, "waiting", False):
                return function(*args, **keywords)
            if name in keywords:
                keywords[name] = shorter(keywords[name])
            args = [shorter(each) if at == position else each for at, each in enumerate(args)]
            now.waiting = True
            try:
                return function(*args, **keywords)
            finally:
                now.waiting = False

        return wrapper

    def faster(clock, rate):
        begin = clock()

        def read():
            at = clock()
            return at if getattr(now, "waiting", False) else begin + type(at)((at - begin) * rate)

        return read

    class SimpleQueue(queue.SimpleQueue):
        get = waiting(queue.SimpleQueue.get, 2)

    class RLock(_thread.RLock):
        acquire = waiting(_thread.RLock.acquire, 2)

    class Lock:
        """The lock of threading, which is of a type that can't be changed."""

        def __init__(self):
            self._lock = _thread.allocate_lock()
            self.acquire = waiting(self._lock.acquire, 1)

        def __enter__(self):
            return self._lock.__enter__()

        def __exit__(self, *error):
            self._lock.release()

        def __getattr__(self, name):
            return getattr(self._lock, name)

        def __repr__(self):
            return repr(self._lock)

    waits = [
        (time, "sleep", 0),
        (threading.Thread, "join", 1),
        (threading.Condition, "wait", 1),
        (threading.Condition, "wait_for", 2),
        (threading.Event, "wait", 1),
        (threading.Semaphore, "acquire", 2),
        (threading.Barrier, "__init__", 3),
        (threading.Barrier, "wait", 1),
        (queue.Queue, "get", 2),
        (queue.Queue, "put", 3),
    ]
    if "multiprocessing" in source:
        from multiprocessing import connection, process, queues, synchronize

        waits += [
            (process.BaseProcess, "join", 1),
            (queues.Queue, "get", 2),
            (queues.Queue, "put", 3),
            (queues.JoinableQueue, "put", 3),
            (connection._ConnectionBase, "poll", 1),
            (connection, "wait", 1),
            (synchronize.Condition, "wait", 1),
            (synchronize.Condition, "wait_for", 2),
            (synchronize.Event, "wait", 1),
        ]
        make_methods = synchronize.SemLock._make_methods

        def make_waiting(lock):
            make_methods(lock)
            lock.acquire = waiting(lock.acquire, 1)

        synchronize.SemLock._make_methods = make_waiting
    for owner, name, position in waits:
        setattr(owner, name, waiting(getattr(owner, name), position))
    queue.SimpleQueue = SimpleQueue
    if "acquire" in source:
        threading.Lock, threading.RLock = Lock, RLock
    for name in ("time", "monotonic", "perf_counter"):
        setattr(time, name, faster(getattr(time, name), 1 / factor))
        setattr(time, name + "_ns", faster(getattr(time, name + "_ns"), 1 / factor))


main(*sys.argv[1:])
