/** Small random programs with something stated of them, whose truth in a world can be told without running any Python. */

import { Dice } from '../../dice.js';

/** What an expression may ask for: by its text, from the values of the globals and the number of messages in `q`. */
type Asks = Readonly<Record<string, (values: Values) => number>>;

export interface Values {
  readonly global: (name: string) => number;
  readonly waiting: number;
}

const ASKS: Asks = {
  g: ({ global }) => global('g'),
  h: ({ global }) => global('h'),
  'g + h': ({ global }) => global('g') + global('h'),
  'q.qsize()': ({ waiting }) => waiting,
  'q.qsize() + g': ({ waiting, global }) => waiting + global('g'),
};

const COMPARES: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

export interface Claim {
  readonly text: string;
  readonly isTrue: (values: Values) => boolean;
}

export interface MadeUp {
  readonly source: string;
  readonly claim: Claim;
}

const DOES = [
  'sys.stdout.write("x")',
  'sys.stdout.write("y\\n")',
  'print(g, end="", flush=True)',
  'global g; g += 1',
  'global g; g = 0',
  'global h; h += 1',
  'global h; h = g',
  'q.put(1)',
  'q.put(2)',
  'print(g)',
  'if not q.empty(): q.get()',
  'time.sleep(1)',
  'with lock: q.put(g)',
];

/** Threads and processes that print, whole lines and parts of them. */
export function madeUpPrints(number: number): string {
  const dice = new Dice(number);
  const writes = ['w("x")', 'w("y\\n")', 'w("x\\ny")', 'print()', 'print("x", flush=True)', 'flush()'];
  const kinds = ['threading.Thread', 'mp.Process'];
  const workers = dice.several(1, 3, () => ({
    kind: dice.pick(kinds),
    lines: dice.several(1, 3, () => dice.pick(writes)),
  }));
  return [
    'import multiprocessing as mp, sys, threading',
    'w, flush = sys.stdout.write, sys.stdout.flush',
    ...workers.flatMap(({ lines }, index) => [`def work${index}():`, ...lines.map((line) => `    ${line}`)]),
    `workers = [${workers.map(({ kind }, index) => `${kind}(target=work${index})`).join(', ')}]`,
    'for each in workers: each.start()',
    dice.pick(writes),
    'for each in workers: each.join()',
    dice.pick(writes),
    '',
  ].join('\n');
}

export function madeUp(number: number): MadeUp {
  const dice = new Dice(number);
  const threads = dice.several(2, 3, () => dice.several(1, 3, () => dice.pick(DOES)));
  const defs = threads.flatMap((lines, index) => [
    `def work${index}():`,
    '    global g, h',
    ...lines.map((line) => `    ${line.replace(/^global \w; /, '')}`),
  ]);
  const source = [
    'import queue, sys, threading, time',
    'q = queue.Queue()',
    'lock = threading.Lock()',
    'g = h = 0',
    ...defs,
    `threads = [threading.Thread(target=each) for each in (${threads.map((_, index) => `work${index}`).join(', ')},)]`,
    'for each in threads: each.start()',
    'for each in threads: each.join()',
    '',
  ];
  return { source: source.join('\n'), claim: claimFrom(dice) };
}

function claimFrom(dice: Dice): Claim {
  const ask = dice.pick(Object.keys(ASKS));
  const compare = dice.pick(Object.keys(COMPARES));
  const bound = dice.below(4);
  const isTrue = (values: Values): boolean => COMPARES[compare]?.(ASKS[ask]?.(values) ?? 0, bound) ?? false;
  return { text: `${ask} ${compare} ${bound}`, isTrue };
}
