"""Runs a program many times under CPython, its threads held up at random places, and tells what came of it.

    python3 stressed PROGRAM RUNS SEED LIMIT JOBS

Each run is a fork of this process, in a group of its own, which is ended whole after LIMIT seconds. Nothing is changed
but time. On standard output: for each run a JSON object { out, err, code }, its code null where it had to be ended.
"""

import json
import os
import random
import selectors
import signal
import sys
import types

from pauses import hold_up
from shorter import real_time, shorten


class Run:
    """A run under way."""

    def __init__(self, program, seed, limit, selector):
        out, err = os.pipe(), os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.setpgid(0, 0)
            os.dup2(out[1], 1)
            os.dup2(err[1], 2)
            # Closed by itself first: else it would close whatever has its number when it is forgotten.
            selector.close()
            os.closerange(3, 256)
            become(program, seed)
        os.close(out[1])
        os.close(err[1])
        self.texts = {out[0]: bytearray(), err[0]: bytearray()}
        self.open = [out[0], err[0]]
        self.selector = selector
        for pipe in self.open:
            selector.register(pipe, selectors.EVENT_READ, self)
        self.until = real_time() + limit

    def read(self, pipe):
        """Takes what came; an end of file closes the pipe."""
        data = os.read(pipe, 65536)
        self.texts[pipe] += data
        if not data:
            self.close(pipe)

    def close(self, pipe):
        self.open.remove(pipe)
        self.selector.unregister(pipe)
        os.close(pipe)

    def end(self):
        """Ends its whole group; what there is to tell of it."""
        hung = bool(self.open)
        while self.open:
            self.close(self.open[0])
        if hung:
            os.killpg(self.pid, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        out, err = (text.decode() for text in self.texts.values())
        return {"out": out, "err": err, "code": None if hung else code}


def become(program, seed):
    """Makes this process a run of the program: what it leaves by, an exception included, is the interpreter's affair."""
    dice = random.Random(seed)
    shorten(dice.choice([0.001, 0.01, 0.03]))
    sys.setswitchinterval(1e-6)
    sys.stdout = open(1, "w", buffering=1, encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", closefd=False)
    sys.argv = [program]
    sys.path.pop(0)
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    main.__file__ = program
    with open(program, encoding="utf-8") as file:
        code = compile(file.read(), program, "exec")
    if dice.random() < 0.9:
        hold_up(program, seed)
    exec(code, main.__dict__)
    sys.exit()


def run_all(program, count, seed, limit, jobs):
    """Yields what came of each run, as they end."""
    selector = selectors.DefaultSelector()
    waiting = [f"{seed} {number}" for number in range(count)]
    under_way = []
    while waiting or under_way:
        while waiting and len(under_way) < jobs:
            under_way.append(Run(program, waiting.pop(), limit, selector))
        for key, _ in selector.select(0.05):
            key.data.read(key.fd)
        for run in [each for each in under_way if not each.open or real_time() > each.until]:
            under_way.remove(run)
            yield run.end()


if __name__ == "__main__":
    program, count, seed, limit, jobs = sys.argv[1:]
    for told in run_all(program, int(count), seed, float(limit), int(jobs)):
        print(json.dumps(told), flush=True)
