/** What is stated of a program: it is false in an outcome exactly if it is false in some state, and asking changes nothing. */

import { describe, expect, test } from 'vitest';
import { type ExploreOptions, explore } from '../../../src/explore/index.js';
import type { Exploration, Timing } from '../../../src/model.js';
import { type ExpectedKind, type Program, ProgramError, type PropertyKind } from '../../../src/program.js';
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
import { type Claim, madeUp, madeUpPrints } from './made-up.js';

const TIMINGS: readonly Timing[] = ['ideal', 'any'];

function explored(program: Program, options: ExploreOptions): Exploration {
  for (const search = explore(program, options); ; ) {
    const next = search.next();
    if (next.done) return next.value;
  }
}

const withClaim = (program: Program, kind: PropertyKind | ExpectedKind, text: string): Program =>
  stating(program, [{ kind, text, place: null }]);

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
      const isOpen = kind === 'finally' && whole.outcomes.some(({ kind: ends }) => /lock/.test(ends));
      const holds = isFalse ? false : isOpen ? null : true;
      expect(whole.properties, told).toEqual([{ property: `${kind}: ${claim.text}`, holds, asked: true }]);
      expect(explored(stated, { timing, verdict: true }).properties, told).toEqual(whole.properties);
      if (!isFalse || kind === 'finally')
        expect([whole.states, whole.transitions], told).toEqual([without.states, without.transitions]);
      for (const { kind: ends, schedule } of whole.outcomes)
        expect(trace(stated, { schedule: encode(stated, schedule) }).outcome.kind, told).toBe(ends);
    }
  });

  const WRITING = PROGRAMS.slice(0, 12).flatMap((number) => [madeUp(number).source, madeUpPrints(number)]);
  test.each(WRITING)('what is printed by %j', (source) => {
    const plain = programOf(source);
    const { outputs, outcomes: ends } = explored(plain, { timing, outputs: 40 });
    const list = outputs?.list ?? [];
    const isAll = String(list.length) === outputs?.count;
    const isOpen = ends.some(({ kind }) => /lock/.test(kind));
    for (const kind of ['prints', 'prints-lines'] as const) {
      const keys = list.map(({ text }) => keyOf(kind, text));
      for (const { text, schedule } of list.slice(0, 3)) {
        expect(stdoutOf(trace(plain, { schedule: encode(plain, schedule) }))).toBe(text);
        const stated = withClaim(plain, kind, text);
        const isOther = keys.some((key) => key !== keyOf(kind, text));
        for (const verdict of [false, true]) {
          const { outcomes, properties, complete } = explored(stated, { timing, verdict });
          expect(complete).toBe(true);
          expect(outcomes.some((outcome) => outcome.kind !== 'violation')).toBe(true);
          if (!isAll && !isOther) continue;
          const told = `${source}\n${kind}: ${JSON.stringify(text)}, verdict: ${verdict}`;
          if (!isOpen || !isOther)
            expect(properties[0]?.holds, told).toBe(isOther ? false : isOpen ? null : true);
          // Where it hangs, what came so far may be the beginning of what is expected.
          else expect(properties[0]?.holds, told).not.toBe(true);
        }
      }
    }
    const other = explored(withClaim(plain, 'prints', 'never printed'), { timing });
    expect(other.outcomes.map(({ kind }) => kind)).toEqual(other.outcomes.map(() => 'violation'));
  });
});

/** The same for texts that are the same as far as what is expected goes: the last line may lack its newline. */
function keyOf(kind: 'prints' | 'prints-lines', text: string): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  return JSON.stringify(kind === 'prints' ? lines : lines.toSorted());
}

/** In which `word` is bound late, and deleted; `stuck` never ends; `both` is changed by two processes under its lock. */
const ASKED = `
import multiprocessing, threading
items = []
stuck = threading.Lock()
len = 3
class Item: size = 1
def work():
    global word, sum
    items.append(Item())
    word = 1
    sum = 2
def change():
    with both.get_lock():
        both.value += 1
if __name__ == '__main__':
    both = multiprocessing.Value('i', 0)
    q = multiprocessing.Queue()
    ready = multiprocessing.Event()
    child = multiprocessing.Process(target=change)
    thread = threading.Thread(target=work)
    thread.start()
    child.start()
    with both.get_lock():
        both.value += 1
    thread.join()
    child.join()
    del word
`;

describe('what can be asked', () => {
  test.each([
    ['always', '(items.__len__()\n < 1)', false, '1'],
    ['always', 'list(map(type, items)) == []', false, "[<class '__main__.Item'>]"],
    ['never', 'items and items[0].size == 1', false, '1'],
    ['always', '(size := items.__len__()) < 1', false, ''],
    ['always', 'both.value <= 2', true, ''],
    ['never', 'both.value == 2', false, '2'],
    ['never', 'ready.is_set()', true, ''],
    ['always', 'word == 1', true, ''],
    ['finally', 'word == 1', false, 'NameError'],
    ['finally', '"word" in globals() and word == 1', false, 'NameError'],
    ['finally', '"word" not in globals()', true, ''],
    ['always', 'sum != 3', true, ''],
    ['always', 'sum is sum and sum == 3', false, '2'],
    ['finally', 'len == 3', true, ''],
    ['never', 'callable(len)', true, ''],
    ['finally', 'q.empty() and q.qsize() == 0', true, ''],
    ['finally', 'both.value == 2 and not ready.is_set()', true, ''],
  ] as const)('%s: %s', (kind, text, holds, value) => {
    for (const verdict of [false, true]) {
      const { properties, outcomes, clean } = explored(withClaim(programOf(ASKED), kind, text), { verdict });
      expect(properties).toEqual([{ property: `${kind}: ${text.replace('\n ', ' ')}`, holds, asked: true }]);
      expect(clean).toBe(holds);
      const values = outcomes.flatMap(({ violated }) => violated?.values ?? []).map((each) => each.value);
      if (value === '') expect(values).toEqual([]);
      else expect(values).toContain(value);
    }
  });

  test('names that some module may have brought, and that have none in any state', () => {
    const star = programOf('from queue import *\nq = Queue()\n# always: missing < 1\n');
    const { properties, clean } = explored(star, {});
    expect(properties).toEqual([{ property: 'always: missing < 1', holds: null, asked: false }]);
    expect(clean).toBe(null);
  });

  test('what is printed, where it does not come to an end', () => {
    const stuck = 'import threading\nprint("a")\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n';
    expect(explored(programOf(`# prints: a\n${stuck}`), {}).properties[0]?.holds).toBe(null);
    expect(explored(programOf(`# prints: b\n${stuck}`), {}).properties[0]?.holds).toBe(false);
    expect(explored(programOf(`# finally: lock.locked()\n${stuck}`), {}).properties[0]?.holds).toBe(null);
    const endless = programOf('import sys\nwhile True:\n    print("x", end="", flush=True)\n');
    for (const kind of ['prints', 'prints-lines'] as const) {
      const { properties, complete } = explored(withClaim(endless, kind, 'xxxy'), {});
      expect([properties[0]?.holds, complete]).toEqual([false, true]);
    }
  });

  test.each([
    ['print()', '', false],
    ['print()', '\n', true],
    ['print()', '\n\n', false],
    ['pass', '', true],
    ['pass', '\n', false],
    ['print("a\\n")', 'a\n', false],
    ['print("a\\n")', 'a\n\n', true],
    ['print("a", end="")', 'a', true],
    ['print("a")', 'a\n', true],
  ])('%s prints %j: %s', (source, text, holds) => {
    const { properties } = explored(withClaim(programOf(source), 'prints', text), {});
    expect(properties[0]?.holds).toBe(holds);
  });

  test.each(['# always: n < 1', '#always: n < 1', '# always:n < 1', '# always : n < 1', '#\talways:\tn < 1'])(
    '%j is stated',
    (comment) => {
      const { properties } = explored(programOf(`${comment}\nn = 1\nprint(n)\n`), {});
      expect(properties).toEqual([{ property: 'always: n < 1', holds: false, asked: true }]);
    },
  );

  test.each(['# Always: n < 1', '  # always: n < 1', '# as always: n < 1', '## always: n < 1'])(
    '%j is a note',
    (comment) => expect(programOf(`${comment}\nn = 1\n`).properties).toEqual([]),
  );

  test('the schedule of those who do not ask ends where it is false', () => {
    const source =
      'import threading\nx = 0\ndef work():\n    global x\n    x = 1\n    print("a")\n    x = 0\nt = threading.Thread(target=work)\nt.start()\nprint("b", x)\nt.join()\n';
    const plain = trace(programOf(source), { seed: 3 });
    const stated = withClaim(programOf(source), 'always', 'x == 0');
    const { outcome, steps } = trace(stated, { schedule: plain.schedule });
    expect(outcome.kind).toBe('violation');
    expect(steps.length).toBeLessThan(plain.steps.length);
    expect(plain.steps.map(({ transition }) => transition)).toEqual(
      expect.arrayContaining(steps.map(({ transition }) => transition)),
    );
  });

  test('a line separator ends no comment', () => {
    const { properties } = explored(programOf('# prints: a\u2028b\nprint("a\u2028b")\n'), {});
    expect(properties[0]?.holds).toBe(true);
  });
});

describe('what can not be asked is refused', () => {
  const HEAD = 'import queue, random, threading\nq = queue.Queue()\nitems = []\nlock = threading.Lock()\n';
  test.each([
    ['q.get()', 'does more than look'],
    ['q.put(1)', 'does more than look'],
    ['items.append(1)', 'changes something'],
    ['items[0] == 1', 'raises IndexError: list index out of range'],
    ['lock.acquire()', 'does more than look'],
    ['random.random() < 1', 'does more than look'],
    ['print(1)', 'does more than look'],
    ['threading.Thread().start()', 'changes something'],
    ['queue.Queue().empty()', 'changes something'],
    ['next(iter(items))', 'raises StopIteration'],
    ['item == 1', "asks for 'item', which is no global name"],
    ['lock._is_owned()', '(always: lock._is_owned())'],
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
