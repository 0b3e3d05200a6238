"""Runs programs, one after the other, each in a fresh `__main__`: JSON lines in, JSON lines out.

In: the source as a string. Out: {"stdout", "traceback" (null where it ended well), "status": "done" | "late" | "invalid"}.
"""
import gc
import io
import json
import linecache
import resource
import signal
import sys
import traceback
import types
import warnings

SECONDS = 2
MOST_MEMORY = 2 << 30


class Late(BaseException):
    """The program took too long."""


running = False


def interrupt(signum, frame):
    if running:
        raise Late


def run(source):
    global running
    warnings.simplefilter("ignore")
    try:
        code = compile(source, "program.py", "exec")
    except (SyntaxError, ValueError) as error:
        return {"stdout": "", "traceback": f"{type(error).__name__}: {error}\n", "status": "invalid"}
    linecache.cache["program.py"] = (len(source), None, source.splitlines(True), "program.py")
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    answer = {"traceback": None, "status": "done"}
    # Again and again, for a program that catches it.
    signal.setitimer(signal.ITIMER_REAL, SECONDS, 0.1)
    try:
        running = True
        exec(code, module.__dict__)
        running = False
    except Late:
        running = False
        answer["status"] = "late"
    except BaseException as error:
        running = False
        within = error.__traceback__.tb_next
        answer["traceback"] = "".join(traceback.format_exception(type(error), error, within))
        error.__traceback__ = None
    signal.setitimer(signal.ITIMER_REAL, 0)
    answer["stdout"] = sys.stdout.getvalue()
    sys.stdout = io.StringIO()
    module.__dict__.clear()
    return answer


def main():
    signal.signal(signal.SIGALRM, interrupt)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    out = sys.stdout
    for line in sys.stdin:
        out.write(json.dumps(run(json.loads(line))) + "\n")
        out.flush()
        gc.collect()


main()
