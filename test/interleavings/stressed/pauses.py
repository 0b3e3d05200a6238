"""Pauses before random lines (or instructions) of a program and of the modules by which its threads meet.

By a trace function of C's kind: before 3.13 one of Python's kind writes the locals back that it found, and so undoes
what another thread assigned to a closure's variable meanwhile (bpo-30744).
"""

import ctypes
import os
import random
import threading
from threading import get_ident

from shorter import real_sleep

CALL, LINE, OPCODE = 0, 2, 7
FOLDER = os.path.dirname(threading.__file__)
MEETING = (FOLDER + "/threading.py", FOLDER + "/queue.py", FOLDER + "/multiprocessing/")
TRACE = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object, ctypes.c_int, ctypes.c_void_p)
ctypes.pythonapi.PyEval_SetTrace.argtypes = [TRACE, ctypes.py_object]


class Pauses:
    """When to pause and how long, drawn anew for each run: often and shortly, seldom and long, some threads never."""

    def __init__(self, program, seed):
        dice = random.Random(seed)
        self.program = program
        self.seed = seed
        self.by_instruction = dice.random() < 0.3
        self.here = dice.choice([0.7, 0.3, 0.1]) / (5 if self.by_instruction else 1)
        self.elsewhere = dice.choice([0.1, 0.01, 0])
        self.longest = dice.choice([0.0002, 0.001, 0.005, 0.02])
        self.spared = dice.choice([0, 0, 0.5])
        self.threads = {}

    def before(self, frame, event):
        """Told of each call, and of each line or instruction that is about to run."""
        if event == CALL:
            name = frame.f_code.co_filename
            frame.f_trace_lines = name == self.program or name.startswith(MEETING)
            frame.f_trace_opcodes = self.by_instruction and name == self.program
        elif event in (LINE, OPCODE):
            here = frame.f_code.co_filename == self.program
            self.pause(self.here if here else self.elsewhere)

    def pause(self, chance):
        dice, spared = self.own()
        if not spared and dice.random() < chance:
            real_sleep(dice.random() ** 3 * self.longest)

    def own(self):
        """The dice of this thread in this process, and whether it is never held up."""
        here = (os.getpid(), get_ident())
        if here not in self.threads:
            dice = random.Random(f"{self.seed} {here} {len(self.threads)}")
            self.threads[here] = dice, dice.random() < self.spared
        return self.threads[here]


def hold_up(program, seed):
    """Pauses in this thread and all that come after it, here and in forked processes."""
    pauses = Pauses(program, seed)

    def before(_, frame, event, argument):
        pauses.before(frame, event)
        return 0

    traced = TRACE(before)

    def begin(*_):
        """Of Python's kind, as `threading` wants it; puts the other in its own place."""
        ctypes.pythonapi.PyEval_SetTrace(traced, None)

    threading.settrace(begin)
    begin()
