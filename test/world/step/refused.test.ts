/** Valid Python that is not taken, and turns out only when it runs: it is refused, and never an error of the program's own. */

import { expect, test } from 'vitest';
import { ProgramError } from '../../../src/program.js';
import { trace } from '../../../src/schedule/index.js';
import { programOf } from '../../running.js';

const PIPE = 'from multiprocessing import Pipe\na, b = Pipe()\n';

const REFUSED: Readonly<Record<string, readonly [source: string, message: string]>> = {
  destructor: [
    'class A:\n    def __del__(self): print(1)\na = A()',
    "an object whose class has a '__del__' is not supported",
  ],
  'a destructor set later': [
    "class A: pass\nsetattr(A, '__del__', print)\na = A()",
    "an object whose class has a '__del__' is not supported",
  ],
  reduce: [
    `${PIPE}class A:\n    def __reduce__(self): return A, ()\na.send([A()])`,
    "'__reduce__' of the class A is not supported",
  ],
  'a state that is counted': [
    `${PIPE}class A:\n    made = []\n    def __getstate__(self): self.made.append(1); return {}\na.send(A())`,
    "what '__getstate__' changes is not supported",
  ],
  'a state that is printed': [
    `${PIPE}class A:\n    def __getstate__(self): print(1); return {}\na.send(A())`,
    'print is not supported here',
  ],
  'a copy with a lock': [
    'import copy, queue\ncopy.copy(queue.Queue())',
    'a copy of a Queue, with the same lock, is not supported',
  ],
  'tuples within tuples': [
    'x = ()\nfor _ in range(5000): x = (x,)',
    'tuples within tuples more than 2000 deep are not supported',
  ],
  'slices within slices': ['x = None\nfor _ in range(5000): x = slice(x)', 'more than 2000 deep'],
  spawn: [
    "import multiprocessing\nmultiprocessing.set_start_method('spawn')",
    "to start processes by 'spawn' is not supported",
  ],
  'a context that spawns': [
    "import multiprocessing\nmultiprocessing.get_context('forkserver').Queue()",
    "to start processes by 'forkserver' is not supported",
  ],
  'an iterator': [`${PIPE}a.send(iter([1]))`, 'an iterator is not sent to another process here'],
};

test.each(Object.entries(REFUSED))('%s', (_name, [source, message]) => {
  const program = programOf(source);
  expect(() => trace(program)).toThrow(ProgramError);
  expect(() => trace(program)).toThrow(message);
});

test('a class with a destructor of which nothing is made may be there', () => {
  expect(trace(programOf('class A:\n    def __del__(self): print(1)')).outcome?.kind).toBe('finished');
});

test.each([
  [
    'try:\n    import json\nexcept ImportError:\n    json = None\nprint(json)',
    "the module 'json' is not supported",
  ],
  ['import signal\nprint(globals, signal)', "the module 'signal' is not supported"],
  ["from multiprocessing import Pool\nprint('Pool')", "'multiprocessing.Pool' is not supported"],
])('what is used of what CPython has is refused: %s', (source, message) => {
  expect(() => programOf(source)).toThrow(message);
});
