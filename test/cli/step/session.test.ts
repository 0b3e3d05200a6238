/** What holds for every walk, whatever is pressed: and what some keys do, told as it is read on the screen. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Background } from '../../../src/cli/step/background.js';
import { scriptKeys } from '../../../src/cli/step/keys.js';
import { reduce } from '../../../src/cli/step/reduce.js';
import { follow } from '../../../src/cli/step/script.js';
import { beginSession, questionOf, type Session, screenOf } from '../../../src/cli/step/session.js';
import type { Program } from '../../../src/program.js';
import { compile } from '../../../src/python/index.js';
import { beginWalk, drawn, here, pathOf, take } from '../../../src/schedule/walk.js';
import { certainty } from '../../../src/show/screen/panes/outlook-text.js';
import { renderScreen } from '../../../src/show/screen/render.js';
import { enabled, fingerprint } from '../../../src/world/index.js';
import { programFrom } from '../../explore/judges/sampling.js';
import { programs } from '../../laws/programs.js';
import { programOf } from '../../running.js';
import { knowing } from './knowing.js';

const PATIENCE = { timeout: 240_000 };
const COUNT = Number(process.env.QUEUE_DEMO_LAWS ?? 200) / 4;

const begun = (program: Program, goal: string | null = null): Session =>
  beginSession(program, beginWalk(program, 'ideal', 1), goal);

function screenOn(session: Session, width = 80, height = 24, lang: 'en' | 'zh' = 'en'): string {
  return renderScreen(screenOf(session), { width, height, color: 0, lang }).join('\n');
}

const key = fc.constantFrom(
  ...[
    '0',
    '1',
    '2',
    '3',
    '9',
    'enter',
    'enter',
    'space',
    'left',
    'right',
    'home',
    'end',
    'u',
    'n',
    'f',
    'b',
    'o',
    'h',
  ],
  ...['c', 'k', '#', '?', 'esc', '+', '-', 'x', 'up'],
);

/** The path leads to the world that the session shows, and the screen has its size. */
function expectValid(session: Session): void {
  const { walk, program } = session;
  const straight = pathOf(walk).reduce(take, beginWalk(program, walk.timing, walk.seed));
  expect(fingerprint(here(walk).world)).toBe(fingerprint(here(straight).world));
  expect(here(walk).transitions).toEqual(enabled(here(straight).world));
  expect(screenOn(session).split('\n')).toHaveLength(24);
  expect(session.known.length).toBeLessThanOrEqual(walk.places.length);
}

describe('laws', () => {
  test('whatever is pressed, with nothing known, the walk is one that can be', PATIENCE, () => {
    const inputs = fc.array(fc.oneof(key, fc.constant('tick')), { maxLength: 40 });
    fc.assert(
      fc.property(programs, inputs, (source, pressed) => {
        const last = pressed.reduce(
          (session, each) => reduce(session, each === 'tick' ? { kind: 'tick' } : { kind: 'key', key: each }),
          begun(compile(source, 'random.py', 'random.py')),
        );
        expectValid(last);
      }),
      { numRuns: COUNT },
    );
  });

  test('and with all that can be known', PATIENCE, async () => {
    const program = programFrom('demo', 'queue', 3);
    const background = knowing(program);
    const inputs = fc.array(key, { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(inputs, fc.constantFrom(null, 'finished', 'finished:2'), async (pressed, goal) => {
        const last = await follow(begun(program, goal), pressed, background);
        expectValid(last);
        expect(questionOf(last)).toBeNull();
      }),
      { numRuns: COUNT },
    );
  });

  test('there and back through 1,000 steps gives the same screens', PATIENCE, () => {
    const program = programOf(`
      import threading
      done = threading.Event()
      def spin():
          while not done.is_set():
              print("spinning")
      for _ in range(2):
          threading.Thread(target=spin).start()
      threading.Event().wait()
    `);
    let walk = beginWalk(program, 'ideal', 1);
    while (walk.at < 1000) walk = take(walk, drawn(walk));
    let session = { ...begun(program), walk };
    const press = (name: string): string => {
      session = reduce(session, { kind: 'key', key: name });
      return screenOn({ ...session, message: null });
    };
    const back = [screenOn(session), ...Array.from({ length: 1000 }, () => press('left'))];
    const forth = [
      screenOn({ ...session, message: null }),
      ...Array.from({ length: 1000 }, () => press('right')),
    ];
    expect(new Set(back).size).toBe(1001);
    expect(forth).toEqual(back.toReversed());
  });

  test('what was called certain happens, whoever goes', PATIENCE, async () => {
    const program = programFrom('demo', 'queue', 3);
    const background = knowing(program);
    let certain = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('0', '1', '2', '3', 'k', 'enter'), { minLength: 60, maxLength: 60 }),
        async (pressed) => {
          let told: string | null = null;
          let session = begun(program);
          for (const each of [...pressed, 'space']) {
            session = await follow(session, [each], background);
            const known = session.known[session.walk.at];
            const only = known ? certainty(known) : null;
            if (told === null && only !== null) told = JSON.stringify([only.kind, only.unread]);
          }
          const { kind, unread } = here(session.walk).outcome ?? {};
          if (told !== null) certain += 1;
          expect(told).toBe(JSON.stringify([kind, unread]));
        },
      ),
      { numRuns: 20 },
    );
    expect(certain).toBeGreaterThan(0);
  });
});

describe('the keys', () => {
  let program: Program;
  let background: Background;
  beforeAll(() => {
    program = programFrom('demo', 'odd-even', 3);
    background = knowing(program);
  }, 120_000);
  const press = (script: string, goal: string | null = null): Promise<Session> =>
    follow(begun(program, goal), scriptKeys(script), background);
  const read = async (script: string, goal: string | null = null): Promise<string> =>
    screenOn(await press(script, goal));

  test('f leaves out the steps that are no choice', async () => {
    const { walk } = await press('f');
    const choices = walk.places.map(({ transitions }) => transitions.length);
    expect(choices.at(-1)).toBeGreaterThan(1);
    expect(new Set(choices.slice(1, -1))).toEqual(new Set([1]));
    expect(walk.at).toBeGreaterThan(1);
    // Where there is a choice, chance takes it, and on it goes to the next.
    expect((await press('f f')).walk.at).toBeGreaterThan(walk.at);
  });

  test.each([
    ['1', 'There is no number 1: so far they go from 0 to 0.'],
    ['0 0', 'MainThread waits in join() at line 87 for Thread-1 to end.'],
    ['c', 'The clock stands: nobody sleeps or waits with a time-out.'],
    ['k', 'Nobody is about to be killed.'],
    ['h', 'A hint leads to a goal: choose one with o.'],
    ['left', 'This is the start: there is nothing to go back to.'],
    ['0 right', 'Nothing lies ahead yet'],
    ['up', 'up does nothing here. ? shows all keys.'],
    ['b', 'No step so far has closed anything'],
    ['0 1*8', 'Thread-1 has ended.'],
    ['#12 enter', 'There is no number 12'],
    ['#1', 'Number of the one to go: 1_'],
  ])('%s: %s', async (script, said) => {
    const keys = script === 'up' ? ['up'] : scriptKeys(script);
    expect(screenOn(await follow(begun(program), keys, background))).toContain(said);
  });

  test('a sleeper waits for the clock', async () => {
    const shown = await read('0 1*8 0 0');
    expect(shown).toContain('MainThread sleeps: the clock moves once all the others wait');
    expect(shown).toContain('[c] the clock');
    expect(await read('0 1*8 0 c')).toContain('time 1.0s');
  });

  test('a livelock by hand, back to its turning point, and to a clean finish', async () => {
    const stuck = await press('o1 Space');
    expect(screenOn(stuck)).toContain('CERTAIN from here, in any order: LIVELOCK');
    expect(screenOn(stuck)).toContain('REACHED: LIVELOCK.');
    const back = await press('o1 Space b');
    expect(back.message).toMatchObject({ kind: 'turned', step: back.walk.at + 1 });
    expect(back.walk.places.length).toBe(stuck.walk.places.length);
    expect(screenOn(back, 80, 24)).toContain('! makes certain: LIVELOCK');
    const again = await press('o1 Space b o3 Space');
    expect(here(again.walk).outcome?.kind).toBe('finished');
  });

  test('what can no longer be reached is said, and nobody is led there', async () => {
    const { message, goal } = await press('o1 Space o3');
    expect([message?.kind, goal?.name]).toEqual(['impossible', 'livelock']);
  });

  test('a game: along the hints it takes as few steps as possible, and each has its price', async () => {
    let game = await press('', 'livelock');
    for (let steps = 0; game.known[game.walk.at]?.way?.next !== null; steps += 1) {
      expect(steps).toBeLessThan(200);
      game = await follow(game, ['h', 'h'], background);
      const asked = game.message;
      if (asked?.kind !== 'hint') throw new Error('no hint');
      expect(game.goal?.hints).toBe(steps + 1);
      game = await follow(game, [asked.key], background);
    }
    const shown = screenOn(game, 100, 30);
    const [, steps, switches] = /simplest: (\d+) and (\d+)/.exec(shown) ?? [];
    expect(shown).toContain(`you: ${steps} steps, ${switches} switches`);
    expect(shown).toMatch(/REACHED: LIVELOCK\. \d+ switches more than needed/);
  });

  test('n stops at each switch', async () => {
    const { walk } = await press('n n n');
    const actors = walk.places.flatMap(({ step }) =>
      step?.transition.kind === 'act' ? [step.transition.actor] : [],
    );
    expect(actors.filter((actor, at) => at > 0 && actor !== actors[at - 1])).toHaveLength(3);
    expect(actors.at(-1)).not.toBe(actors.at(-2));
  });

  test('Enter all along is the run of that seed', async () => {
    const { walk } = await press('Enter*300');
    expect(here(walk).outcome).not.toBeNull();
    let straight = beginWalk(program, 'ideal', 1);
    while (drawn(straight) >= 0) straight = take(straight, drawn(straight));
    expect(pathOf(walk)).toEqual(pathOf(straight));
  });
});
