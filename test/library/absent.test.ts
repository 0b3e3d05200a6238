/** What CPython has and is not here is refused, whoever reaches for it: the table of that lacks nothing, and has nothing that is there. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { answerOf, hasCPython } from '../cpython.js';
import { programOf, stdoutOf } from '../running.js';

const IMPORTS = `import threading, queue, multiprocessing, collections, itertools, functools, random, time, sys, os, math
import string, copy, contextlib, dataclasses, typing, operator, heapq, abc
class Plain:
    def method(self): pass
def function(): pass
def generator(): yield 1
`;

/** An object of each type that programs meet, and modules. */
const OBJECTS = [
  ...['object()', '5', 'True', '1.5', "'a'", "b'a'", '[]', '()', '{}', 'set()', 'frozenset()', 'range(3)'],
  ...[
    'slice(3)',
    'None',
    'function',
    'Plain().method',
    'len',
    'str.upper',
    'generator()',
    'Plain',
    'property()',
  ],
  ...['staticmethod(function)', 'classmethod(function)', 'super(Plain, Plain())', '{}.keys()', '{}.values()'],
  ...['BaseException()', 'OSError()', 'StopIteration()', 'SystemExit()', 'KeyError()', 'ImportError()'],
  ...[
    'AttributeError()',
    'NameError()',
    "UnicodeEncodeError('utf-8', 'a', 0, 1, 'x')",
    '{}.items()',
    'iter([])',
  ],
  ...['enumerate([])', 'zip()', 'map(len, [])', 'filter(None, [])', 'reversed([1])', 'collections.deque()'],
  ...['collections.defaultdict()', 'collections.OrderedDict()', 'collections.Counter()', 'itertools.count()'],
  ...['itertools.chain()', 'functools.partial(len)', 'random.Random()', 'sys.stdout'],
  ...['queue.Queue()', 'queue.LifoQueue()', 'queue.PriorityQueue()', 'queue.SimpleQueue()'],
  ...['threading.Thread()', 'threading.Timer(1, len)', 'threading.Lock()', 'threading.RLock()'],
  ...['threading.Condition()', 'threading.Semaphore()', 'threading.BoundedSemaphore()', 'threading.Event()'],
  ...['threading.Barrier(1)', 'threading.local()', 'threading.main_thread()', 'multiprocessing.Process()'],
  ...['multiprocessing.current_process()', 'multiprocessing.Queue()', 'multiprocessing.JoinableQueue()'],
  ...['multiprocessing.SimpleQueue()', 'multiprocessing.Lock()', 'multiprocessing.RLock()'],
  ...['multiprocessing.Condition()', 'multiprocessing.Semaphore()', 'multiprocessing.BoundedSemaphore()'],
  ...['multiprocessing.Event()', 'multiprocessing.Barrier(1)', "multiprocessing.Value('i', 0)"],
  ...["multiprocessing.Array('i', 1)", 'multiprocessing.Pipe()[0]'],
  ...[
    'threading',
    'queue',
    'multiprocessing',
    'collections',
    'itertools',
    'functools',
    'random',
    'time',
    'sys',
  ],
  ...['os', 'math', 'string', 'copy', 'contextlib', 'dataclasses', 'typing', 'operator', 'heapq', 'abc'],
];

/** Names that modules of CPython keep for themselves. */
const PRIVATE = /^_(?!_)/;
const MODULE = /^[a-z]+$/;

/** All attributes of all of them, by CPython's dir(). */
function attributes(): Record<string, string[]> {
  const source = `${IMPORTS}import json\nprint(json.dumps([dir(x) for x in [${OBJECTS.join(', ')}]]))`;
  const names: string[][] = JSON.parse(answerOf(['-c', source]));
  return Object.fromEntries(OBJECTS.map((object, i) => [object, names[i] ?? []]));
}

describe.skipIf(!hasCPython)('beside CPython 3.11', () => {
  const all = hasCPython ? attributes() : {};
  test.each(OBJECTS)('%s', (object) => {
    const isModule = MODULE.test(object) && object !== 'len' && object !== 'function';
    const names = (all[object] ?? []).filter((name) => !isModule || !PRIVATE.test(name));
    const probing = `
def there(name):
    try: getattr(x, name)
    except AttributeError as e: return 'has no attribute' not in str(e)
    except Exception: pass
    return True
x = ${object}
print([name for name in names if not there(name)])`;
    const lost = names.filter((name) => {
      const run = () => stdoutOf(trace(programOf(`${IMPORTS}names = ['${name}']${probing}`)));
      try {
        return run() !== '[]\n';
      } catch {
        return false;
      }
    });
    expect(lost).toEqual([]);
  });
});

test('what is not in the table is an AttributeError', () => {
  const source = `
def f(): pass
for x in [5, [], f, f.__doc__, len]:
    try: x.nothing
    except AttributeError as e: print(e)
`;
  expect(stdoutOf(trace(programOf(source)))).toContain("'function' object has no attribute 'nothing'");
  expect(() => trace(programOf('def f(): pass\nprint(f.__code__)'))).toThrow(
    "the attribute '__code__' of 'function' objects is not supported",
  );
});
