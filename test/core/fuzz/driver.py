"""Runs sequences of operations on real objects, each step in its turn: JSON in, JSON out."""
import json, multiprocessing, multiprocessing.queues, os, queue, select, signal, sys, threading, time, types

READY = b'ready'


class Program:
    """The namespace of a sequence, as the main module of a process of its own; it is told by pipes whose turn it is."""

    def __init__(self, case, turns, answers):
        self.turns, self.answers = turns, answers
        module = sys.modules['__main__'] = types.ModuleType('__main__')
        self.space = module.__dict__
        self.space.update(tiny=case['tiny'], actor=self.actor, endless=lambda: time.sleep(1000))
        self.text = case['text']

    def run(self):
        exec(compile(self.text, 'program', 'exec'), self.space)

    def actor(self, number, script):
        steps = dict(script)
        os.write(self.answers, READY + b'\n')
        while True:
            for k in os.read(self.turns[number], 4096).split():
                self.perform(int(k), steps[int(k)])

    def perform(self, k, step):
        try:
            text = repr(step())
        except Exception as e:
            text = f'{type(e).__module__}.{type(e).__qualname__} {e.args!r}'
        self.settle()
        os.write(self.answers, f'{k} {text}\n'.encode('utf-8', 'backslashreplace'))

    def settle(self):
        """What goes on by itself has come to rest: the feeders, and threads and processes that end."""
        for each in list(self.space.values()):
            if isinstance(each, multiprocessing.queues.Queue):
                until(lambda: is_idle(each))
        for each, ended in self.space.get('watched', ()):
            if ended():
                until(lambda: has_ended(each))


def until(ready):
    """A little while at most: a feeder before a full pipe never comes to rest."""
    end = time.monotonic() + 0.1
    while not ready() and time.monotonic() < end:
        time.sleep(0.0001)


def is_idle(queue):
    thread = queue._thread
    if thread is None or not thread.is_alive():
        return True
    return not queue._buffer and len(queue._notempty._waiters) > 0


def has_ended(each):
    if isinstance(each, threading.Thread):
        return not each._started.is_set() or not each.is_alive()
    return each._popen is None or each._popen.poll() is not None


class Reader:
    """Lines from a pipe, as they come."""

    def __init__(self, fd):
        self.fd, self.rest = fd, b''

    def lines(self, patience):
        if not select.select([self.fd], [], [], patience)[0]:
            return None
        data = os.read(self.fd, 65536)
        if not data:
            raise EOFError
        *lines, self.rest = (self.rest + data).split(b'\n')
        return [line.decode() for line in lines]

    def wait_for_actors(self, count):
        """Who starts threads at once would else come before an actor that is still being started (`threading._limbo`)."""
        while count > 0:
            count -= len(self.lines(None))


def conduct(case, turns, answers):
    """Gives each step its turn and returns the answers that came in it; who still waits is passed over."""
    owners = [actor for actor, _ in case['steps']]
    told, waiting = [[] for _ in owners], set()

    def listen(step, patience):
        lines = answers.lines(patience)
        for line in lines or ():
            number = int(line.split(' ', 1)[0])
            waiting.discard(owners[number])
            told[step if case['apart'] else number].append(line)
        return lines is not None

    if not case['apart']:
        os.write(turns[0], b''.join(b'%d ' % k for k in range(len(owners))))
        while sum(map(len, told)) < case['expected'] and listen(0, case['patience']):
            pass
        listen(0, case['quiet'])
        return told
    for k, owner in enumerate(owners):
        if owner in waiting:
            continue
        waiting.add(owner)
        os.write(turns[owner], b'%d ' % k)
        while len(told[k]) < case['expected'][k] and listen(k, case['patience']):
            pass
        while waiting and listen(k, case['quiet']):
            pass
    return told


def sequence(case):
    pipes = [os.pipe() for _ in range(case['actors'])]
    answers_in, answers_out = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        sys.stderr = open(os.devnull, 'w')
        os.dup2(sys.stderr.fileno(), 2)
        try:
            Program(case, [r for r, _ in pipes], answers_out).run()
        finally:
            os._exit(1)
    os.close(answers_out)
    try:
        answers = Reader(answers_in)
        answers.wait_for_actors(case['actors'])
        return conduct(case, [w for _, w in pipes], answers)
    except EOFError:
        return None
    finally:
        try:
            os.killpg(pid, signal.SIGKILL)
        except ProcessLookupError:
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        for fd in [answers_in, *(end for pipe in pipes for end in pipe)]:
            os.close(fd)


for line in sys.stdin:
    print(json.dumps(sequence(json.loads(line))), flush=True)
