/** What can't be sent to another process, or only be inherited: the exceptions that CPython raises. */

import { expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { answerOf, hasCPython } from '../../cpython.js';
import { programOf, stdoutOf } from '../../running.js';

const SENT = `
import multiprocessing, queue, threading
class Worker(threading.Thread):
    pass
class Child(multiprocessing.Process):
    pass
class Jobs(queue.Queue):
    pass
class Holder:
    def __init__(self, held):
        self.held = held
r, w = multiprocessing.Pipe(False)
def send(name, made):
    try:
        w.send(made)
        print(name, 'sent')
    except Exception as e:
        print(name, type(e).__name__, e)
for m in [threading, multiprocessing]:
    for kind in ['Lock', 'RLock', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Event']:
        send(f'{m.__name__}.{kind}', getattr(m, kind)())
    send(f'{m.__name__}.Barrier', m.Barrier(2))
send('of a lock', threading.Condition(threading.Lock()))
for kind in ['Queue', 'LifoQueue', 'PriorityQueue', 'SimpleQueue']:
    send(f'queue.{kind}', getattr(queue, kind)())
for kind in ['Queue', 'JoinableQueue', 'SimpleQueue']:
    send(f'multiprocessing.{kind}', getattr(multiprocessing, kind)())
send('Thread', threading.Thread())
send('main', threading.main_thread())
send('Process', multiprocessing.Process())
send('Value', multiprocessing.Value('i', 1))
send('Worker', Worker())
send('Child', Child())
send('Jobs', Jobs())
send('Holder', Holder([multiprocessing.Queue()]))
`;

test.skipIf(!hasCPython)('as CPython 3.11 says it', () => {
  const stdout = answerOf(['-c', SENT]);
  expect(stdoutOf(trace(programOf(SENT))).split('\n')).toEqual(stdout.split('\n'));
});
