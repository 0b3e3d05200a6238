/** The program's names as a dict: read at once it is as live as Python's, and nothing else is done with it. */

import { describe, expect, test } from 'vitest';
import { explored } from '../explore/judges/agree.js';
import { programOf } from '../running.js';

describe('read at once', () => {
  test.each([
    'globals()["n"]',
    'globals().get("n")',
    'dict(globals())["n"]',
    'list(globals().items()) and dict(globals().items())["n"]',
    '"%(n)d" % globals()',
    '"{n}".format(**globals())',
  ])('%s has each value that another thread gives it', (read) => {
    const source = `import threading
n = 0
def look():
    print(${read})
t = threading.Thread(target=look)
t.start()
n += 1
t.join()
`;
    for (const timing of ['ideal', 'any'] as const) {
      const { outputs } = explored(programOf(source), timing, 9);
      expect(outputs?.list.map(({ text }) => text).sort()).toEqual(['0\n', '1\n']);
    }
  });

  test('two names are two reads', () => {
    const source = `import threading
a, b = 10, 0
def look():
    print(globals()["a"] + globals()["b"])
t = threading.Thread(target=look)
t.start()
a -= 1
b += 1
t.join()
`;
    const { outputs } = explored(programOf(source), 'ideal', 9);
    expect(outputs?.list.map(({ text }) => text).sort()).toEqual(['10\n', '11\n', '9\n']);
  });
});

test.each([
  'globals()["n"] = 1',
  'g = globals()',
  'globals().update(n=1)',
  'del globals()["n"]',
  'f = globals',
  'for name in globals(): pass',
  'globals()[input_of(globals())]',
  'vars()["n"] = 1',
  'locals()["n"] = 1',
  'class A:\n    locals()["n"] = 1',
  'it = globals().items()',
])('%s is refused', (source) => {
  expect(() => programOf(`def input_of(x): return 'n'\nn = 0\n${source}\n`)).toThrow(
    /not supported here: it gives a copy/,
  );
});

test.each([
  'def f():\n    own = locals()\n    own["n"] = 1\n    return own\nprint(f())',
  'class A: pass\na = A()\nvars(a)["n"] = 1',
  'list(map(vars, []))',
  'print("n" in globals(), len(globals()) > 0, sorted(locals())[:0])',
  'def globals(): return {}\ng = globals()',
])('%s is not', (source) => {
  expect(programOf(`n = 0\n${source}\n`).codes.length).toBeGreaterThan(0);
});
