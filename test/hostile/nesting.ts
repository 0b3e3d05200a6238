/** Programs that are nested, long, or call themselves without measure. */

import { type Family, lines } from './program.js';

const family = (name: string, sizes: readonly number[], make: Family['make']): Family => ({
  name,
  small: 30,
  sizes,
  make,
});

/** `before` and `after` so many times around `inner`. */
const around = (name: string, before: string, inner: string, after: string, sizes = [200, 20_000]): Family =>
  family(name, sizes, (size) => `${before.repeat(size)}${inner}${after.repeat(size)}\n`);

/** Blocks within blocks. */
const blocks = (name: string, head: string): Family =>
  family(name, [90, 3000], (size) =>
    lines(
      ...Array.from({ length: size }, (_, depth) => `${' '.repeat(depth)}${head}`),
      `${' '.repeat(size)}pass`,
    ),
  );

/** A class whose special method comes back to itself. */
const method = (name: string, body: string, use: string): Family =>
  family(`${name} that calls itself`, [1], () =>
    lines('class A:', `    def ${name}(self, *rest):`, `        return ${body}`, `x = ${use}`),
  );

const repeated = (name: string, first: string, more: string, sizes: readonly number[]): Family =>
  family(name, sizes, (size) => `${first}${more.repeat(size)}\n`);

export const NESTING: readonly Family[] = [
  around('parentheses', '(', '1', ')'),
  around('lists', '[', '1', ']'),
  around('dicts', '{1: ', '1', '}'),
  around('calls', 'print(', '1', ')'),
  around('lambdas', 'lambda: ', '1', ''),
  around('nots', 'not ', '1', ''),
  around('signs', '-', '1', ''),
  around('conditions', '(1 if 1 else ', '1', ')'),
  around('subscripts', 'a', '', '[0]'),
  around('attributes', 'a', '', '.b'),
  repeated('additions', 'x = 1', ' + 1', [1000, 100_000]),
  repeated('ands', 'x = 1', ' and 1', [1000, 30_000]),
  repeated('comparisons in a chain', 'x = 1', ' < 2', [1000, 100_000]),
  family('arguments', [1000, 100_000], (size) => `print(1${', 1'.repeat(size)})\n`),
  family('parts of an f-string', [1000, 50_000], (size) => `x = 1\ny = f"${'{x}'.repeat(size)}"\n`),
  repeated('lines', '', 'x = 1\n', [20_000, 160_000]),
  repeated('functions', '', 'def f(): pass\n', [20_000]),
  family('a long name', [10_000, 900_000], (size) => `${'a'.repeat(size)} = 1\n`),
  family('a long text', [10_000, 900_000], (size) => `a = '${'a'.repeat(size)}'\n`),
  family('a long number', [4000, 900_000], (size) => `a = ${'9'.repeat(size)}\n`),
  family('a file that is too long', [1_100_000], (size) => '#'.repeat(size)),
  blocks('ifs', 'if 1:'),
  blocks('loops', 'for i in [1]:'),
  blocks('functions within functions', 'def f():'),
  blocks('classes within classes', 'class A:'),
  blocks('withs', 'with open():'),
  family('elifs', [1000, 20_000], (size) => `if 0: pass\n${'elif 0: pass\n'.repeat(size)}`),
  family('decorators', [1000, 20_000], (size) => `def d(f): return f\n${'@d\n'.repeat(size)}def g(): pass\n`),
  family('a function that calls itself', [1], () => lines('def f(): return f()', 'f()')),
  family('one that catches that for ever', [1], () =>
    lines('def f():', '    try: f()', '    except RecursionError: f()', 'f()'),
  ),
  family('a generator of itself', [1], () => lines('def g(): yield from g()', 'list(g())')),
  method('__repr__', "f'{self!r}'", 'repr(A())'),
  method('__str__', "'{}'.format(self)", 'str(A())'),
  method('__eq__', 'self in [A()]', 'A() == A()'),
  method('__lt__', 'sorted([self, A()])', 'sorted([A(), A()])'),
  method('__hash__', 'hash(self)', '{A()}'),
  method('__getattr__', 'self.missing', 'A().b'),
  method('__add__', 'sum([self, self])', 'sum([A()], A())'),
  method('__call__', 'self()', 'A()()'),
  method('__len__', 'len(self)', 'len(A())'),
  method('__iter__', 'iter(self)', 'list(A())'),
  family('lists in lists', [1000, 100_000], (size) =>
    lines('x = []', `for i in range(${size}): x = [x]`, 'print(len(repr(x)))'),
  ),
  family('lists in lists, compared', [1000, 100_000], (size) =>
    lines('x = []', 'y = []', `for i in range(${size}): x, y = [x], [y]`, 'print(x == y)'),
  ),
  family('lists in lists, copied', [1000, 50_000], (size) =>
    lines('import copy', 'x = []', `for i in range(${size}): x = [x]`, 'copy.deepcopy(x)'),
  ),
  family('lists in lists, put', [1000, 50_000], (size) =>
    lines('import queue', 'q = queue.Queue()', 'x = []', `for i in range(${size}): x = [x]`, 'q.put(x)'),
  ),
  family('lists in lists, sent', [3000, 50_000], (size) =>
    lines(
      'from multiprocessing import Pipe',
      'a, b = Pipe()',
      'x = []',
      `for i in range(${size}): x = [x]`,
      'a.send(x)',
    ),
  ),
  family('exceptions of exceptions', [3000], (size) =>
    lines(
      'e = None',
      `for i in range(${size}):`,
      '    try: raise ValueError(i) from e',
      '    except ValueError as f: e = f',
      'raise e',
    ),
  ),
  family('partials of partials', [5000, 50_000], (size) =>
    lines('from functools import partial', 'f = print', `for i in range(${size}): f = partial(f)`, 'f()'),
  ),
];
