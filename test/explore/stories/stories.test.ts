/**
 * An outcome's story is its schedule's: who failed, waits and goes on, with which messages, is told by explore as by the
 * run of the schedule that it gives, of every program under test; of those that are large as far as a short search comes
 * (`npm run stories` goes further).
 */

import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/python/index.js';
import { programOf } from '../../running.js';
import { programFrom } from '../judges/sampling.js';
import { FILES, randomTexts, SETTINGS, stories, textOf } from './stories.js';

const STATES = 200;
const RANDOM = 10;

/** Different schedules end in one outcome here, with other actors, messages or texts in each. */
const SEVERAL = {
  'who is too late': programOf(`
    import queue, threading
    q = queue.Queue()
    got = []
    for n in range(3): q.put(n)
    def take():
        while not q.empty():
            got.append(q.get_nowait())
    for name in ("C1", "C2"): threading.Thread(target=take, name=name).start()
  `),
  'which number': programOf(`
    import threading
    n = 0
    def add():
        global n
        for _ in range(2): n += 1
    threads = [threading.Thread(target=add) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    assert n == 4, n
  `),
  'which message': programOf(`
    import queue, threading
    q = queue.Queue()
    def put(n):
        q.put(n)
    def spin():
        q.put(q.get())
        while True: q.put(q.get())
    for n in range(2): threading.Thread(target=put, args=(n,)).start()
    threading.Thread(target=spin, daemon=True).start()
    q.get()
    threading.Event().wait()
  `),
  'odd-even with 3 messages': programFrom('demo', 'odd-even', 3),
};

describe.each(SETTINGS)('in %s time, verdict alone: %s', (timing, verdict) => {
  test.each(Object.entries(SEVERAL))('%s', (_, program) => {
    const { complete, wrong, outcomes } = stories(program, timing, verdict, 10_000);
    expect([complete, wrong]).toEqual([true, []]);
    expect(outcomes).toBeGreaterThan(0);
  });

  test.each(FILES)('%s', { timeout: 60_000 }, (file) => {
    expect(stories(compile(textOf(file), file, file), timing, verdict, STATES).wrong).toEqual([]);
  });

  test('random programs', { timeout: 120_000 }, () => {
    let outcomes = 0;
    for (const text of randomTexts(RANDOM)) {
      const told = stories(compile(text, 'random.py', 'random.py'), timing, verdict, STATES);
      expect(told.wrong, text).toEqual([]);
      outcomes += told.outcomes;
    }
    expect(outcomes).toBeGreaterThan(RANDOM);
  });
});
