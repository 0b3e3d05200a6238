/** What is put into a process's queue goes as it is when its feeder comes to it: both ways where it can still be changed, one where it can't. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { endsOf, programOf } from '../../running.js';

const CLASSES = `
from collections import deque
from dataclasses import dataclass
class Job:
    def __init__(self): self.n = 0
@dataclass
class Record:
    n: int`;

/** What makes `item`, what changes it, and what is read of what comes out of the queue before and after that. */
const CHANGES: readonly (readonly [
  made: string,
  change: string,
  read: string,
  before: string,
  after: string,
])[] = [
  ['item = [0]', 'item[0] = 1', 'it', '[0]', '[1]'],
  ['item = [0]', 'item.append(1)', 'it', '[0]', '[0, 1]'],
  ['item = [0]', 'item += [1]', 'it', '[0]', '[0, 1]'],
  ['item = {1: 0}', 'item[1] = 1', 'it', '{1: 0}', '{1: 1}'],
  ['item = {1: 0}', 'item.update({2: 0})', 'it', '{1: 0}', '{1: 0, 2: 0}'],
  ['item = {1}', 'item.add(2)', 'it', '{1}', '{1, 2}'],
  ['item = deque([1, 2])', 'item.popleft()', 'list(it)', '[1, 2]', '[2]'],
  ['inner = [0]\nitem = (1, [inner])', 'inner[0] = 1', 'it', '(1, [[0]])', '(1, [[1]])'],
  ['item = Job()', 'item.n = 1', 'it.n', '0', '1'],
  ['item = [Job()]', "setattr(item[0], 'n', 1)", 'it[0].n', '0', '1'],
  ['item = Record(0)', 'item.n += 1', 'it', 'Record(n=0)', 'Record(n=1)'],
  ['item = Job()\nkept = item', "kept.__dict__['n'] = 1", 'it.n', '0', '1'],
];

/** The same in a function's own variables, and where a list keeps the item. */
const PLACES: readonly (readonly [string, (body: readonly string[]) => string])[] = [
  ['globals', (body) => body.join('\n')],
  ['local variables', (body) => `def main():\n${indented(body)}\nmain()`],
  [
    'a process of its own',
    (body) => `def work():\n${indented(body)}\np = mp.Process(target=work)\np.start()\np.join()`,
  ],
];

const indented = (body: readonly string[]): string => body.join('\n').replace(/^/gm, '    ');

function programFor(body: readonly string[], place: (body: readonly string[]) => string): string {
  return `import multiprocessing as mp${CLASSES}\nq = mp.Queue()\n${place(body)}\n`;
}

describe.each(PLACES)('an item in %s', (_, place) => {
  test.each(CHANGES)('%s, then %s', (made, change, read, before, after) => {
    const body = [made, 'q.put(item)', change, 'it = q.get()', `print(${read})`];
    const ends = endsOf(programOf(programFor(body, place)));
    expect(ends).toEqual([`${before}\nfinished`, `${after}\nfinished`].sort());
  });
});

test.each([
  ['a name that is bound anew', 'item = [0]', 'item = [1]', '[0]'],
  ['a tuple', 'item = (0,)', 'item += (1,)', '(0,)'],
  ['a string', "item = 'a'", "item += 'b'", 'a'],
])('%s changes nothing', (_, made, change, printed) => {
  const body = [made, 'q.put(item)', change, 'print(q.get())'];
  expect(endsOf(programOf(`import multiprocessing as mp\nq = mp.Queue()\n${body.join('\n')}`))).toEqual([
    `${printed}\nfinished`,
  ]);
});

test('what nobody has any more costs no step', () => {
  const program = (item: string): string => `
    import multiprocessing as mp
    done = [0]
    def work(q):
        for i in range(3):
            q.put(${item})
            done[0] += 1
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    for i in range(3): q.get()
    p.join()
  `;
  const stepsOf = (item: string): number => trace(programOf(program(item)), { seed: 1 }).steps.length;
  expect(stepsOf('[i, i]')).toBe(stepsOf('i'));
});
