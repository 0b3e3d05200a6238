"""
What CPython gives where a thread is preempted once, by another that runs from its beginning to its end, before any of its
instructions: each row of the input is what all
programs begin with, what makes the object, what both do, and an expression for what came of it.

A trace function runs the other one's code between two instructions, which is what a switch of threads does to the memory that
they share; so every place is tried, and none by chance.
"""
import functools
import json
import sys
import warnings

warnings.simplefilter("ignore")


class Preempted:
    """`one`, with `two` before its instruction number `at`."""

    def __init__(self, two, at):
        self.two, self.at, self.count = two, at, 0

    def run(self, one):
        sys.settrace(self.enter)
        try:
            one()
        finally:
            sys.settrace(None)
        return self.count > self.at

    def enter(self, frame, event, arg):
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return self.inside

    def inside(self, frame, event, arg):
        if event == "opcode":
            if self.count == self.at:
                self.two()
            self.count += 1
        return self.inside


def values(head, setup, one, two, result):
    """Everything that can come of it, sorted."""
    found, at, is_inside = set(), 0, True
    program = compile(setup, "setup", "exec")
    while is_inside:
        scope = dict(common(head))
        exec(program, scope)
        scope["one"], scope["two"] = (function(scope, body) for body in (one, two))
        is_inside = Preempted(scope["two"], at).run(scope["one"])
        if not is_inside:
            scope["two"]()
        found.add(eval(result, scope))
        at += 1
    return sorted(found)


@functools.cache
def common(head):
    scope = {"__name__": "head"}
    exec(head, scope)
    return scope


def function(scope, body):
    exec(body, scope)
    return scope["act"]


rows = json.load(sys.stdin)
json.dump([values(*row) for row in rows], sys.stdout)
