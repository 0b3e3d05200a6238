"""Runs sequences of operations on real objects: JSON in, JSON out. The model's answers are compared with these."""
import json, multiprocessing, os, queue, select, struct, sys, threading
from multiprocessing.reduction import ForkingPickler


class Plain:
    """Has no order: '<' between two of them is a TypeError."""


plain = [Plain() for _ in range(4)]


def decode(v):
    if isinstance(v, dict):
        (kind, body), = v.items()
        if kind == 'int': return int(body)
        if kind == 'float': return float(body)
        if kind == 'tuple': return tuple(map(decode, body))
        if kind == 'list': return list(map(decode, body))
        return plain[body]
    return v


def encode(v):
    if v is None or isinstance(v, (bool, str)): return v
    if isinstance(v, int): return {'int': str(v)}
    if isinstance(v, float): return {'float': repr(v)}
    if isinstance(v, tuple): return {'tuple': list(map(encode, v))}
    if isinstance(v, list): return {'list': list(map(encode, v))}
    return {'plain': plain.index(v)}


def make(kind, n):
    if kind in ('Queue', 'LifoQueue', 'PriorityQueue'): return getattr(queue, kind)(n)
    if kind == 'SimpleQueue': return queue.SimpleQueue()
    if kind in ('Semaphore', 'BoundedSemaphore', 'Barrier'): return getattr(threading, kind)(n)
    if kind in ('Lock', 'RLock', 'Event', 'Condition'): return getattr(threading, kind)()
    if kind in ('ProcessSemaphore', 'ProcessBoundedSemaphore', 'ProcessBarrier'):
        return getattr(multiprocessing, kind[7:])(n)
    if kind == 'Pipe': return multiprocessing.Pipe(False)
    if kind == 'DuplexPipe': return multiprocessing.Pipe(True)
    if kind.startswith('Value:'): return multiprocessing.Value(kind[6:], 0)
    return getattr(multiprocessing, kind[7:])()


def perform(target, op, args, timeout):
    if op == 'items':
        return tuple(target.queue)
    if op in ('unfinished_tasks', 'parties', 'n_waiting', 'broken', 'closed'):
        return getattr(target, op)
    if op == 'write':
        target.value = args[0]
        return None
    if op == 'read':
        return target.value
    function = getattr(target, op)
    if timeout is None:
        return function(*args)
    if op in ('put', 'get', 'acquire'):
        return function(*args, False) if timeout == 0 else function(*args, True, timeout)
    return function(*args, timeout)


def error(e):
    module = type(e).__module__
    name = type(e).__qualname__ if module == 'builtins' else f'{module}.{type(e).__qualname__}'
    return {'raises': name.replace('_queue.', 'queue.'), 'args': [encode(a) for a in e.args]}


def sequence(case):
    target = make(case['kind'], case['n'])
    answers = []
    for step in case['steps']:
        to = target[step['end']] if isinstance(target, tuple) else target
        args = [decode(a) for a in step['args']]
        size = len(ForkingPickler.dumps(args[0])) + 4 if step['op'] == 'send' else None
        try:
            answer = {'value': encode(perform(to, step['op'], args, step['timeout']))}
        except Exception as e:
            answer = error(e)
        answers.append({**answer, 'size': size})
    return answers


def room(case):
    """How many messages with a body of n bytes fit, and how many are read before a writer may go on."""
    reader, writer = multiprocessing.Pipe(case['duplex'])
    os.set_blocking(writer.fileno(), False)
    header, body = struct.pack('!i', case['n']), b'x' * case['n']
    # As Connection._send_bytes does it.
    parts = [header, body] if case['n'] > 16384 else [header + body]
    sent = 0
    try:
        while True:
            part = None
            for part in parts:
                if os.write(writer.fileno(), part) < len(part):
                    return {'sent': sent, 'read': None}
            sent += 1
    except BlockingIOError:
        if part is not parts[0]:
            return {'sent': sent, 'read': None}
    ready = select.poll()
    ready.register(writer.fileno(), select.POLLOUT)
    read = 0
    while not ready.poll(0):
        reader.recv_bytes()
        read += 1
    return {'sent': sent, 'read': read}


given = json.load(sys.stdin)
json.dump({'sequences': [sequence(c) for c in given.get('sequences', [])],
           'rooms': [room(c) for c in given.get('rooms', [])]}, sys.stdout)
