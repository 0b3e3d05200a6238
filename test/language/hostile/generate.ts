/** Programs that ask much of the language: recursion through every hidden call, values within values, and long sources. */

import { HIDDEN } from './hidden-calls.js';

/** Where the recursion comes to its end, and who sees it. */
const AROUND: Readonly<Record<string, (call: string) => string>> = {
  plain: (call) => `try:\n    ${call}\nexcept RecursionError:\n    print('RecursionError')\n`,
  'within a handler': (call) =>
    `try:\n    raise KeyError\nexcept KeyError:\n    try:\n        ${call}\n    except RecursionError as e:\n        print(type(e.__context__ is None))\n`,
  'twice, in a thread': (call) => `import threading
def twice():
    for _ in range(2):
        try:
            ${call}
        except RecursionError:
            print('RecursionError')
thread = threading.Thread(target=twice)
thread.start()
thread.join()
`,
};

const CONTAINERS: Readonly<Record<string, readonly [start: string, next: string]>> = {
  list: ['[]', '[x]'],
  tuple: ['()', '(x,)'],
  dict: ['{}', '{1: x}'],
  object: ['None', 'Holder(x)'],
};

/** What is done with a nested value `x`, and one made like it: `made()`. */
const USES: Readonly<Record<string, string>> = {
  text: 'print(len(repr(x)), len(f"{x}"), len("%s" % (x,)))',
  equality: 'print(x == made(), made() in [x])',
  order: 'print([x] < [made()]) if type(x) in (list, tuple) else None',
  copy: 'import copy\nprint(type(copy.deepcopy(x)))',
  queue: 'import queue\nq = queue.Queue()\nq.put(x)\nprint(q.get() is x)',
  pipe: 'from multiprocessing import Pipe\na, b = Pipe()\na.send(x)\nprint(type(b.recv()))',
  exception: 'e = ValueError(x)\nprint(len(str(e)), type(e.args))',
  thread:
    'import threading\nt = threading.Thread(target=lambda y: print(type(y)), args=(x,))\nt.start()\nt.join()',
  gone: 'del x\nprint("gone")',
};

/** Well under all limits, and well over them. */
const DEPTHS = [100, 1500];

const nested = (
  [start, next]: readonly [string, string],
  use: string,
  depth: number,
): string => `class Holder:
    def __init__(self, held): self.held = held
    def __repr__(self): return 'Holder'
    def __eq__(self, other): return True
def made():
    x = ${start}
    for _ in range(${depth}): x = ${next}
    return x
x = made()
try:
${use.replaceAll(/^/gm, '    ')}
except RecursionError:
    print('RecursionError')
`;

const many = (count: number, text: string, between: string): string => Array(count).fill(text).join(between);

/** Long sources, by how many parts they have. */
const LONG: Readonly<Record<string, (n: number) => string>> = {
  and: (n) => `x = 1\nprint(${many(n, 'x', ' and ')})`,
  or: (n) => `x = 0\nprint(${many(n, 'x', ' or ')})`,
  comparison: (n) => `x = 1\nprint(${many(n, 'x', ' <= ')})`,
  'f-string': (n) => `x = 1\nprint(len(f"${many(n, '{x}', '')}"))`,
  arguments: (n) => `def f(*a): return len(a)\nprint(f(${many(n, '1', ', ')}))`,
  list: (n) => `x = 1\nprint(len([${many(n, 'x', ', ')}]))`,
  dict: (n) => `x = 1\nprint(len({${Array.from({ length: n }, (_, i) => `${i}: x`).join(', ')}}))`,
  strings: (n) => `print(len(${many(n, "'ab'", ' ')}))`,
  statements: (n) => `x = 0\n${many(n, 'x += 1', '\n')}\nprint(x)`,
  targets: (n) => `a = [0] * ${n}\ndel ${many(n, 'a[0]', ', ')}\nprint(len(a))`,
  unicode: (n) => `é = 1\nprint(${many(n, 'é', ' and ')})`,
};

/** All programs, by name. */
export function hostilePrograms(): [name: string, source: string][] {
  const recursion = Object.entries(HIDDEN).flatMap(([name, [definition, call]]) =>
    Object.entries(AROUND).map(([around, wrap]): [string, string] => [
      `recursion: ${name}, ${around}`,
      `${definition}\n${wrap(call.replaceAll('\n', '; '))}print('end')\n`,
    ]),
  );
  const depths = Object.entries(CONTAINERS).flatMap(([container, making]) =>
    Object.entries(USES).flatMap(([use, text]) =>
      DEPTHS.map((depth): [string, string] => [
        `${container} ${depth} deep: ${use}`,
        nested(making, text, depth),
      ]),
    ),
  );
  const long = Object.entries(LONG).map(([name, make]): [string, string] => [`long: ${name}`, make(5000)]);
  return [...recursion, ...depths, ...long];
}
