/** Which locks are held where updates get lost: none, different ones, or one that is let go in between. */

import { expect, test } from 'vitest';
import { traceAlong } from '../../src/schedule/index.js';
import { locksIn } from '../../src/show/exploration/lost-update-lines.js';
import { explorationWordsFor } from '../../src/show/words/exploration-catalog.js';
import { explored } from '../explore/judges/agree.js';
import { programOf } from '../running.js';

/** What is said of the locks of each lost update of `n`, which these two functions change. */
function told(...bodies: readonly [string, string]): readonly string[] {
  const functions = bodies.map((body, index) => `def f${index}():\n    global n\n${body}\n`);
  const program = programOf(
    `import threading\nn = 0\na, b = threading.Lock(), threading.Lock()\n${functions.join('')}` +
      'for f in (f0, f1):\n    threading.Thread(target=f).start()\n',
  );
  const words = explorationWordsFor('en');
  return (explored(program, 'ideal').lostUpdates ?? []).map((update) =>
    words.locksAt(update.place, locksIn(traceAlong(program, update.schedule), update)),
  );
}

const under = (lock: string): string => `    with ${lock}:\n        n += 1`;
const PLAIN = '    n += 1';

test('no lock at all', () => {
  expect(told(PLAIN, PLAIN)).toContain('n is read and written with no lock in common: lines 6 and 9');
});

test('different locks', () => {
  const all = told(under('a'), under('b'));
  expect(all.length).toBeGreaterThan(0);
  for (const each of all)
    expect(each).toMatch(/no lock in common: (a at line 7, b at line 11|b at line 11, a at line 7)$/);
});

test('only one of them has a lock', () => {
  const all = told(under('a'), PLAIN);
  expect(all.length).toBeGreaterThan(0);
  for (const each of all) expect(each).toMatch(/a at line 7/);
  for (const each of all) expect(each).toMatch(/none at line 10/);
});

test('the same lock, let go in between', () => {
  const torn = '    with a:\n        t = n\n    with a:\n        n = t + 1';
  expect(told(torn, under('a'))).toContain('a is let go between the read at line 7 and the write at line 9');
});

test('nothing is lost under the same lock', () => {
  expect(told(under('a'), under('a'))).toEqual([]);
});
