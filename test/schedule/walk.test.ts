/** Walks: the same steps as a run, kept while going back, and forgotten only where another way is taken. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, trace } from '../../src/schedule/index.js';
import {
  beginWalk,
  drawn,
  goTo,
  here,
  isSwitchAt,
  pathOf,
  stepsOf,
  take,
  type Walk,
  withSteps,
} from '../../src/schedule/walk.js';
import { fingerprint } from '../../src/world/index.js';
import { programOf } from '../running.js';

const race = programOf(`
  import threading
  import queue
  q = queue.Queue()
  def work(name):
      for i in range(3):
          q.put(name)
  threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
  for t in threads:
      t.start()
  for t in threads:
      t.join()
`);
const circle = programOf('import threading\ne = threading.Event()\nwhile not e.is_set():\n    pass\n');

/** As chance has it, to the end or for so many steps. */
function wander(walk: Walk, steps = 500): Walk {
  return drawn(walk) < 0 || steps === 0 ? walk : wander(take(walk, drawn(walk)), steps - 1);
}

describe('chance', () => {
  test.each([1, 2, 7, 42])('seed %i takes the steps of a run', (seed) => {
    const walk = wander(beginWalk(race, 'ideal', seed));
    const run = trace(race, { seed });
    expect(stepsOf(walk)).toEqual(run.steps);
    expect(here(walk).outcome).toEqual(run.outcome);
  });

  test('is the same whatever was tried before', () => {
    const straight = wander(beginWalk(race, 'any', 3));
    const after = take(goTo(straight, 4), 0);
    expect(stepsOf(wander(goTo(wander(after), 0)))).toEqual(stepsOf(wander(goTo(after, 0))));
    expect(drawn(goTo(after, 2))).toBe(drawn(goTo(straight, 2)));
  });
});

describe('history', () => {
  const whole = wander(beginWalk(race, 'ideal', 1));

  test('what lies ahead is kept, and taken again', () => {
    const back = goTo(whole, 5);
    const again = take(back, (whole.places[6] as Walk['places'][number]).index);
    expect(again.places).toBe(whole.places);
    expect(here(again)).toBe(whole.places[6]);
  });

  test('another step forgets it', () => {
    const at = whole.places.findIndex(({ transitions }) => transitions.length > 1);
    const other = here(goTo(whole, at)).transitions.findIndex(
      (_, index) => index !== whole.places[at + 1]?.index,
    );
    const turned = take(goTo(whole, at), other);
    expect(turned.places).toHaveLength(at + 2);
    expect(turned.places.slice(0, at + 1)).toEqual(whole.places.slice(0, at + 1));
  });

  test('no place is before the start or behind the end', () => {
    expect(goTo(whole, -3).at).toBe(0);
    expect(goTo(whole, 1e6).at).toBe(whole.places.length - 1);
  });

  test('a step that is not possible is refused', () => {
    expect(() => take(whole, 0)).toThrow(RangeError);
    expect(() => take(goTo(whole, 0), 7)).toThrow(RangeError);
    expect(() => withSteps(whole, [{ kind: 'clock' }])).toThrow(RangeError);
  });

  test('any way through it leads to worlds that its path leads to', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (moves) => {
        let walk = beginWalk(race, 'ideal', 1);
        for (const move of moves) {
          const count = here(walk).transitions.length;
          walk = move % 3 === 0 || count === 0 ? goTo(walk, walk.at - (move % 7)) : take(walk, move % count);
        }
        const straight = pathOf(walk).reduce(take, beginWalk(race, 'ideal', 1));
        expect(fingerprint(here(walk).world)).toBe(fingerprint(here(straight).world));
        expect(stepsOf(walk)).toEqual(stepsOf(straight));
      }),
      { numRuns: 50 },
    );
  });
});

test('a schedule lies ahead, and its code is that of the steps', () => {
  const run = trace(race, { seed: 5 });
  const steps = run.steps.map(({ transition }) => transition);
  const walk = withSteps(beginWalk(race, 'ideal', 5), steps);
  expect([walk.at, walk.places.length]).toEqual([0, run.steps.length + 1]);
  expect(encode(race, { timing: 'ideal', seed: 5, steps })).toBe(run.schedule);
});

test('a circle is seen where it closes', () => {
  const walk = wander(beginWalk(circle, 'ideal', 1), 12);
  expect(walk.places.some(({ first }, at) => first < at)).toBe(true);
  walk.places.forEach(({ first, world }, at) => {
    const earliest = walk.places.findIndex((each) => fingerprint(each.world) === fingerprint(world));
    expect([at, first]).toEqual([at, earliest]);
  });
});

test('a switch is a step by another actor than the one before', () => {
  const walk = wander(beginWalk(race, 'ideal', 1));
  const switches = walk.places.flatMap((_, at) => (isSwitchAt(walk, at) ? [at] : []));
  const actors = walk.places.map(({ step }) =>
    step?.transition.kind === 'act' ? step.transition.actor : -1,
  );
  expect(switches).toEqual(actors.flatMap((actor, at) => (at > 1 && actor !== actors[at - 1] ? [at] : [])));
  expect(switches.length).toBeGreaterThan(2);
});
