/**
 * A generator that is left within a `try` or `with` has something to do yet, when CPython finds that nobody refers to it any more. That
 * moment is not known here, so that such a program is refused; what is closed, or comes to its end, runs as in CPython.
 */

import { expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { programOf, stdoutOf } from '../running.js';

const HEAD = `import contextlib, threading
def f():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
@contextlib.contextmanager
def managed():
    try:
        yield 1
    finally:
        print("closed")
`;

test.each([
  'g = f(); next(g); g = None',
  'g = f(); next(g); del g',
  'g = f(); next(g)',
  'gs = [f()]; next(gs[0]); gs.clear()',
  'def h():\n    g = f()\n    next(g)\nh()',
  'g = f(); next(g)\ndef h():\n    global g\n    g = None\nt = threading.Thread(target=h); t.start(); t.join()',
  'def h():\n    g = f()\n    next(g)\nt = threading.Thread(target=h); t.start(); t.join()',
  'next(zip(f()))',
  'm = managed(); m.__enter__(); del m',
])('%s is refused', (source) => {
  expect(() => trace(programOf(`${HEAD}${source}\n`), {})).toThrow(/a generator that is left within 'try'/);
});

test.each([
  'for x in f(): break',
  'for x in f(): pass',
  'g = f(); next(g); g.close()',
  'with contextlib.closing(f()) as g: next(g)',
  'with managed(): pass',
  'try:\n    with managed(): raise ValueError\nexcept ValueError: pass',
  'def h():\n    with managed(): return 1\nh()',
  'def h():\n    for x in f(): return x\nh()',
  'g = f(); next(g)\nt = threading.Thread(target=g.close); t.start(); t.join()',
  'print(*f(), end=""); print()',
  'def plain():\n    yield 1\n    yield 2\ng = plain(); next(g); print("closed")',
])('%s closes it', (source) => {
  expect(stdoutOf(trace(programOf(`${HEAD}${source}\n`), {}))).toMatch(/closed\n(12?\n)?|1 2\n/);
});
