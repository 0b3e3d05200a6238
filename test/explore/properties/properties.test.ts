/** What is stated of a program: it is false in an outcome exactly if it is false in some state, and asking changes nothing. */

import { describe, expect, test } from 'vitest';
import { type ExploreOptions, explore } from '../../../src/explore/index.js';
import type { Exploration, Timing } from '../../../src/model.js';
import { type Program, ProgramError } from '../../../src/program.js';
import { stating } from '../../../src/python/index.js';
import { encode, trace } from '../../../src/schedule/index.js';
import {
  begin,
  enabled,
  fingerprint,
  hasEnded,
  unreadOf,
  type World,
  worldAfter,
} from '../../../src/world/index.js';
import { programOf, stdoutOf } from '../../running.js';
import { type Claim, madeUp } from './made-up.js';

const TIMINGS: readonly Timing[] = ['ideal', 'any'];

function explored(program: Program, options: ExploreOptions): Exploration {
  for (const search = explore(program, options); ; ) {
    const next = search.next();
    if (next.done) return next.value;
  }
}

const withClaim = (
  program: Program,
  kind: 'always' | 'never' | 'finally' | 'prints',
  text: string,
): Program => stating(program, [{ kind, text, place: null }]);

/** All states that the plain program comes to. */
function statesOf(program: Program, timing: Timing): World[] {
  const found = new Map<string, World>();
  const waiting = [begin(program, { timing, seed: 1 })];
  for (let world = waiting.pop(); world; world = waiting.pop()) {
    const key = fingerprint(world);
    if (found.has(key)) continue;
    found.set(key, world);
    for (const transition of enabled(world)) waiting.push(worldAfter(world, transition));
  }
  return [...found.values()];
}

/** Read off the memory; what has no value yet is no reason to call it false. */
function isTrueIn(world: World, { isTrue }: Claim): boolean {
  const globals = world.processes[0]?.memory.globals;
  if (!globals?.has('h') || !globals.has('q')) return true;
  const waiting = unreadOf(world).flatMap(({ messages }) => messages).length;
  return isTrue({ global: (name) => Number(globals.get(name)), waiting });
}

const PROGRAMS = Array.from({ length: 25 }, (_, number) => number);

describe.each(TIMINGS)('in %s time', (timing) => {
  test.each(PROGRAMS)('program %i', (number) => {
    const { source, claim } = madeUp(number);
    const plain = programOf(source);
    const states = statesOf(plain, timing);
    const without = explored(plain, { timing });
    const falseIn = states.filter((world) => !isTrueIn(world, claim));
    for (const [kind, isFalse] of [
      ['always', falseIn.length > 0],
      [
        'never',
        falseIn.length < states.filter((world) => world.processes[0]?.memory.globals.has('h')).length,
      ],
      ['finally', falseIn.some(hasEnded)],
    ] as const) {
      const stated = withClaim(plain, kind, claim.text);
      const whole = explored(stated, { timing });
      const told = `${source}\n# ${kind}: ${claim.text}`;
      expect(whole.properties, told).toEqual([{ property: `${kind}: ${claim.text}`, holds: !isFalse }]);
      expect(explored(stated, { timing, verdict: true }).properties, told).toEqual(whole.properties);
      if (!isFalse || kind === 'finally')
        expect([whole.states, whole.transitions], told).toEqual([without.states, without.transitions]);
      for (const { kind: ends, schedule } of whole.outcomes)
        expect(trace(stated, { schedule: encode(stated, schedule) }).outcome.kind, told).toBe(ends);
    }
  });

  test.each(PROGRAMS)('what program %i prints', (number) => {
    const plain = programOf(madeUp(number).source);
    const { outputs } = explored(plain, { timing, outputs: 4 });
    for (const { text, schedule } of outputs?.list ?? []) {
      expect(stdoutOf(trace(plain, { schedule: encode(plain, schedule) }))).toBe(text);
      const stated = withClaim(plain, 'prints', text.replace(/\n$/, ''));
      for (const verdict of [false, true]) {
        const { outcomes } = explored(stated, { timing, verdict });
        const isOther = outcomes.some(({ kind }) => kind === 'violation');
        expect(isOther).toBe(outputs?.count !== '1');
        expect(outcomes.some(({ kind }) => kind !== 'violation')).toBe(true);
      }
    }
    const other = explored(withClaim(plain, 'prints', 'never printed'), { timing });
    expect(other.outcomes.map(({ kind }) => kind)).toEqual(other.outcomes.map(() => 'violation'));
  });
});

describe('what can not be asked is refused', () => {
  const HEAD = 'import queue, threading\nq = queue.Queue()\nitems = []\nlock = threading.Lock()\n';
  test.each([
    ['q.get()', 'would have to wait'],
    ['q.put(1)', 'changes something'],
    ['items.append(1)', 'changes something'],
    ['items[0] == 1', 'raises IndexError: list index out of range'],
    ['lock.acquire()', 'changes something'],
    ['print(1)', 'does more than look'],
    ['threading.Thread().start()', 'changes something'],
    ['queue.Queue().empty()', 'changes something'],
    ['next(iter(items))', 'raises StopIteration'],
    ['item == 1', "asks for 'item', which is no global name"],
    ['items = 1', 'is no expression'],
    ['items ==', "can't be read"],
  ])('%s', (text, why) => {
    expect(() => explored(programOf(`# always: ${text}\n${HEAD}print(1)\n`), {})).toThrow(ProgramError);
    expect(() => explored(programOf(`# always: ${text}\n${HEAD}print(1)\n`), {})).toThrow(why);
  });

  test('what stands in a text states nothing', () => {
    const program = programOf('"""\n# always: no comment\n"""\nprint(1)\n');
    expect(program.properties).toEqual([]);
  });
});
