"""
Runs programs under CPython with a thread scheduler of its own: one thread runs at a time, and before any instruction another
may go on instead, drawn by a seed. So a few runs show what would take thousands of runs that leave the order to chance.

Input: [[source, [seed, ...]], ...] as JSON. Output, as JSON: for each program its different ways, each
[standard output, sorted names of the exceptions that nobody caught, or null where all threads waited].
"""
import collections
import contextlib
import copy
import dataclasses
import faulthandler
import functools
import gc
import io
import json
import random
import sys
import threading
import types
import warnings

warnings.simplefilter("ignore")
#: Others may have their turn within the program, and within what these modules have in Python.
OPEN = ("<program>", "<string>", *(module.__file__ for module in (collections, contextlib, copy, dataclasses, functools)))
#: How likely a switch is before an instruction, one of these in each run.
RATES = (0.01, 0.05, 0.2, 0.5)
#: Seconds for the runs of one program, which take some hundredths: after that a turn is lost, and every thread tells where it is.
LONGEST = 120


class Stuck(BaseException):
    """Ends a thread when nobody can go on any more."""


class Turns:
    """Whose turn it is: all others wait until they are given theirs."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.rate = self.random.choice(RATES)
        self.gates = {}
        self.is_stuck = False

    def join_in(self, who):
        self.gates[who] = threading.Semaphore(0)

    def pass_on(self, me, is_waiting=False):
        """Gives the turn to another, and waits to get it back; who waits for something can't go on at once."""
        others = [each for each in list(self.gates) if each is not me]
        if not others:
            if is_waiting:
                self.is_stuck = True
                raise Stuck
            return
        other = self.random.choice(others)
        self.gates[other].release()
        self.gates[me].acquire()
        if self.is_stuck:
            raise Stuck

    def leave(self, me):
        del self.gates[me]
        if self.gates:
            self.gates[self.random.choice(list(self.gates))].release()

    def wait_for(self, is_done):
        """Lets others go on until it is; stuck where nobody else makes it so."""
        me = threading.current_thread()
        waited = 0
        while not is_done():
            waited += 1
            if waited > 2000:
                self.is_stuck = True
                for gate in list(self.gates.values()):
                    gate.release()
                raise Stuck
            self.pass_on(me, True)

    def run(self, call, raised):
        """Runs what a thread does, with switches; the name of what nobody catches is added to `raised`."""
        try:
            if self.is_stuck:
                raise Stuck
            sys.settrace(self.enter)
            try:
                call()
            finally:
                sys.settrace(None)
        except Stuck:
            pass
        except BaseException as error:
            raised.append(type(error).__name__)

    def enter(self, frame, event, arg):
        if frame.f_code.co_filename not in OPEN:
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self.inside

    def inside(self, frame, event, arg):
        if event == "opcode" and self.random.random() < self.rate:
            self.pass_on(threading.current_thread())
        return self.inside


def run(code, seed):
    turns, out, raised = Turns(seed), io.StringIO(), []

    class Thread(threading.Thread):
        def start(self):
            self.has_ended = False
            turns.join_in(self)
            super().start()

        def run(self):
            turns.gates[self].acquire()
            turns.run(super().run, raised)
            self.has_ended = True
            turns.leave(self)

        def join(self, timeout=None):
            turns.wait_for(lambda: self.has_ended)

    class Lock:
        def __init__(self):
            self.is_held = False

        def acquire(self, blocking=True):
            if self.is_held and not blocking:
                return False
            turns.wait_for(lambda: not self.is_held)
            self.is_held = True
            return True

        def release(self):
            if not self.is_held:
                raise RuntimeError("release unlocked lock")
            self.is_held = False

        def locked(self):
            return self.is_held

        __enter__ = acquire

        def __exit__(self, *_):
            self.release()

    main = threading.current_thread()
    turns.join_in(main)
    sys.modules["threading"] = types.SimpleNamespace(Thread=Thread, Lock=Lock, current_thread=threading.current_thread)
    sys.stdout, stdout = out, sys.stdout
    turns.run(lambda: exec(code, {"__name__": "__main__"}), raised)
    try:
        turns.wait_for(lambda: len(turns.gates) == 1)
    except Stuck:
        pass
    sys.stdout = stdout
    sys.modules["threading"] = threading
    while threading.active_count() > 1:
        for gate in list(turns.gates.values()):
            gate.release()
    return out.getvalue(), None if turns.is_stuck else sorted(raised)


def ways(source, seeds):
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    code = compile(source, "<program>", "exec")
    seen = {}
    for seed in seeds:
        way = run(code, seed)
        seen[json.dumps(way)] = way
    return list(seen.values())


# A collection can come anywhere, and runs code of the program's where a turn is just passed on.
gc.disable()
json.dump([ways(*each) for each in json.load(sys.stdin)], sys.stdout)
