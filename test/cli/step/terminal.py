"""Runs a command on a terminal of its own, types or sends a signal once it has drawn its screen, and tells how it left the
terminal: argv[1] what to do ("type:q", "signal:TERM", "resize:100x30"), several with a comma between; the rest the command."""
import fcntl, json, os, pty, select, signal, struct, sys, termios, time


def size(fd, columns, rows):
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def settings(fd):
    return json.dumps([each if not isinstance(each, list) else [str(one) for one in each] for each in termios.tcgetattr(fd)])


leader, follower = pty.openpty()
size(leader, 80, 24)
before = settings(follower)
pid = os.fork()
if pid == 0:
    os.setsid()
    fcntl.ioctl(follower, termios.TIOCSCTTY, 0)
    for fd in (0, 1, 2):
        os.dup2(follower, fd)
    os.execvp(sys.argv[2], sys.argv[2:])

output = b""


def read(until, limit):
    """Reads until that text has come, or nothing for so many seconds."""
    global output
    start = len(output)
    while True:
        ready, _, _ = select.select([leader], [], [], limit)
        if not ready:
            return False
        try:
            piece = os.read(leader, 65536)
        except OSError:
            return False
        if not piece:
            return False
        output += piece
        if until is not None and until in output[start:]:
            return True


read(b"\x1b[H", 60)
for action in sys.argv[1].split(","):
    kind, what = action.split(":", 1)
    if kind == "type":
        os.write(leader, what.encode().decode("unicode_escape").encode("latin1"))
    elif kind == "resize":
        size(leader, *map(int, what.split("x")))
        os.kill(pid, signal.SIGWINCH)
    else:
        os.kill(pid, getattr(signal, "SIG" + what))
    read(b"\x1b[H", 2)

began = time.monotonic()
while True:
    read(None, 0.2)
    if time.monotonic() - began > 60:
        os.kill(pid, signal.SIGKILL)
    done, status = os.waitpid(pid, os.WNOHANG)
    if done:
        break
read(None, 0.1)
code = os.waitstatus_to_exitcode(status)
print(json.dumps({"code": code, "same": settings(follower) == before, "output": output.decode("utf8", "replace")}))
