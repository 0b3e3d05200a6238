/** Ctrl-C and the limits hold in the middle of whatever takes long: a thread's own code, a look ahead, a step of many threads. */

import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../../src/budget.js';
import { Deadline } from '../../../src/cli/terminal/deadline.js';
import { explain, explore } from '../../../src/explore/index.js';
import { programOf } from '../../running.js';

/** Interrupted when it is asked for the so many-th time. */
const until = (most: number) => {
  let asked = 0;
  const spend = (): void => {
    asked += 1;
    if (asked > most) throw new Interrupted();
  };
  return {
    left: 50_000_000,
    spend,
    get asked() {
      return asked;
    },
  };
};

function finish<T>(search: Generator<unknown, T>): T {
  for (let next = search.next(); ; next = search.next()) if (next.done) return next.value;
}

const program = programOf(`
  import threading
  def work(n):
      for i in range(3_000): pass
      print(n)
  ts = [threading.Thread(target=work, args=(n,)) for n in range(3)]
  for t in ts: t.start()
  for t in ts: t.join()
  assert False
`);

describe('a search that is interrupted', () => {
  const whole = until(Number.POSITIVE_INFINITY);
  const all = finish(explore(program, { budget: whole }));

  it('asks often enough', () => expect(whole.asked).toBeGreaterThan(100));

  it('claims no more than it knows, wherever that was', () => {
    for (let most = 0; most < whole.asked; most += Math.ceil(whole.asked / 12)) {
      const found = finish(explore(program, { budget: until(most) }));
      // Once it knows how everything ends, what it prints is compared.
      expect(found.complete && found.prints !== null).toBe(false);
      expect(found.clean).not.toBe(true);
      expect(found.states).toBeLessThanOrEqual(all.states);
      for (const { kind } of found.outcomes) expect(kind).toBe('error');
    }
  });

  it('knows nothing of a text, and leaves nothing behind that another would stumble on', () => {
    const most = until(Number.POSITIVE_INFINITY);
    const text = '0\n1\n2\n';
    expect(finish(explain(program, '9\n', { budget: most })).kind).toBe('impossible');
    const fresh = programOf(program.lines.join('\n'));
    for (let asked = 0; asked < most.asked; asked += Math.ceil(most.asked / 8)) {
      expect(finish(explain(fresh, '9\n', { budget: until(asked) })).kind).not.toBe('possible');
      expect(finish(explain(fresh, text)).kind).toBe('possible');
    }
  });
});

describe('a deadline', () => {
  it('interrupts once its time is over, and not before', () => {
    let now = 1000;
    const deadline = new Deadline(5, () => now);
    now += 5000;
    expect(deadline.remaining).toBe(0);
    expect(() => deadline.spend()).not.toThrow();
    now += 300;
    expect(() => deadline.spend()).toThrow(Interrupted);
  });
});
