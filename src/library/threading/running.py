# What a thread runs: others have their turn before what it was given to do, whatever that is.

def _run(self):
    self.run()


def _run_target(self):
    if self._target is not None:
        # Where there are none, the dict is the thread's own: to look into it is no step.
        if _has_keywords(self):
            self._target(*self._args, **self._kwargs)
        else:
            self._target(*self._args)


class Timer(threading_Thread):
    __module__ = 'threading'

    def __init__(self, interval, function, args=None, kwargs=None):
        threading_Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = threading_Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()
