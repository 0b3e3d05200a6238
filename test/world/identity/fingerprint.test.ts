/** Equal worlds have equal fingerprints, however they came about, and others don't. */

import { describe, expect, test } from 'vitest';
import type { Timing } from '../../../src/model.js';
import { begin, enabled, fingerprint, perform } from '../../../src/world/index.js';
import { programOf } from '../../running.js';

/** How many different worlds a program has. */
function worlds(text: string, timing: Timing = 'ideal'): number {
  const start = begin(programOf(text), { timing, seed: 1 });
  const known = new Set([fingerprint(start)]);
  const waiting = [start];
  for (let world = waiting.pop(); world; world = waiting.pop()) {
    for (const transition of enabled(world)) {
      const next = perform(world, transition, 1).world;
      if (known.has(fingerprint(next))) continue;
      known.add(fingerprint(next));
      waiting.push(next);
    }
  }
  return known.size;
}

/** Two actors that run `body` three times, side by side. */
const twice = (body: string, make = 'threading.Thread'): string => `
import multiprocessing, threading
from queue import Queue
class A: pass
def work(q):
    kept = None
    for i in range(3):
        print(i)
        ${body}
both = [${make}(target=work, args=(Queue(),)) for _ in range(2)]
for each in both:
    each.start()
`;

describe('what was made in which order does not count', () => {
  const plain = worlds(twice('pass'));

  test.each(['kept = [i]', 'kept = {"a": [i], "b": A()}', 'kept = [kept]', 'kept = lambda: i'])(
    '%s',
    (body) => {
      expect(worlds(twice(body))).toBe(plain);
      expect(worlds(twice(body, 'multiprocessing.Process'))).toBe(
        worlds(twice('pass', 'multiprocessing.Process')),
      );
    },
  );

  test('what holds itself', () => {
    // Storing may be a step: then it is one whatever is stored.
    for (const make of ['threading.Thread', 'multiprocessing.Process'])
      expect(worlds(twice('kept = A(); kept.a = kept', make))).toBe(
        worlds(twice('kept = A(); kept.a = 0', make)),
      );
  });

  test('what nobody can reach any more, neither', () => {
    expect(worlds(twice('[i]; {i}; A()'))).toBe(plain);
  });
});

describe('what can be told apart counts', () => {
  test('a number that is kept', () => {
    const counted = (n: string): string => `
      import threading
      def work():
          n = 0
          while True:
              print()
              n = ${n}
      threading.Thread(target=work, daemon=True).start()
      threading.Event().wait(1)
    `;
    expect(worlds(counted('(n + 1) % 4'))).toBeGreaterThan(worlds(counted('(n + 1) % 2')));
    expect(worlds(counted('n'))).toBeLessThan(worlds(counted('(n + 1) % 2')));
  });

  test.each([
    ['one message and another', 'q.put(1)', 'q.put(2)'],
    ['1 and True', 'q.put(1)', 'q.put(True)'],
    ['1 and 1.0', 'q.put(1)', 'q.put(1.0)'],
    ['0.0 and -0.0', 'q.put(0.0)', 'q.put(-0.0)'],
    ['one list twice and two lists', 'l = []; q.put([l, l])', 'q.put([[], []])'],
    ['a list and a tuple', 'q.put([])', 'q.put(())'],
    ['a string and its bytes', 'q.put("a")', 'q.put(b"a")'],
    ['10**20 and its text', 'q.put(10**20)', 'q.put("100000000000000000000n")'],
    ['nan and None', 'q.put(float("nan"))', 'q.put(None)'],
  ])('%s', (_, one, other) => {
    const branching = (first: string, second: string): number =>
      worlds(
        `import random\nfrom queue import Queue\nq = Queue()\nif random.randrange(2):\n    ${first}\nelse:\n    ${second}\nprint()\n`,
      );
    // Before the print, after it and at the end the queue alone tells them apart.
    expect(branching(one, other)).toBe(branching(one, one) + 3);
  });
});

describe('time', () => {
  const heart = (clock: string): string =>
    `import time\nfor _ in range(4):\n    time.sleep(1)\n    ${clock}\n`;

  test('since the start counts only in a program that reads the clock', () => {
    const forever = (line: string): string =>
      `import time, threading\nt = threading.Timer(3, print)\nt.start()\nwhile t.is_alive():\n    ${line}\n`;
    expect(worlds(forever('pass'))).toBeLessThan(20);
    expect(worlds(heart('time.monotonic()'))).toBeGreaterThanOrEqual(worlds(heart('pass')));
  });

  test('left on a sleep counts', () => {
    const apart = worlds(
      'import threading, time\nfor s in 1, 2:\n    threading.Thread(target=time.sleep, args=(s,)).start()\n',
    );
    const together = worlds(
      'import threading, time\nfor s in 1, 1:\n    threading.Thread(target=time.sleep, args=(s,)).start()\n',
    );
    expect(apart).not.toBe(together);
  });
});
