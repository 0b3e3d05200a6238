/** The code of a schedule: what it holds, how it may be typed, and that it never stands for another run. */

import { describe, expect, test } from 'vitest';
import type { Timing, Trace, Transition } from '../../src/model.js';
import { encode, ScheduleMismatch, trace, traceAlong } from '../../src/schedule/index.js';
import { programOf } from '../running.js';

const program = programOf(`
  import random, threading, time
  from queue import Queue
  q = Queue(2)
  def produce():
      for i in range(4):
          q.put(random.choice("abc"))
          time.sleep(0.1)
  def consume():
      for i in range(4):
          print(q.get())
  threads = [threading.Thread(target=work) for work in (produce, produce, consume, consume)]
  for t in threads:
      t.start()
`);

/** How a code is refused; fails where it is not. */
function refusal(code: string, of = program): ScheduleMismatch {
  try {
    trace(of, { schedule: code });
  } catch (error) {
    if (error instanceof ScheduleMismatch) return error;
    throw error;
  }
  throw new Error(`${code} was taken`);
}

/** What a replay has to agree in: all but the seed, which it is not told. */
const told = ({ seed: _, ...rest }: Trace): string => JSON.stringify(rest);

describe('a code replays its run', () => {
  test.each(['ideal', 'any'] as Timing[])('in %s time, byte for byte', (timing) => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const run = trace(program, { seed, timing });
      expect(told(trace(program, { schedule: run.schedule }))).toBe(told(run));
    }
  });

  test('and so do its steps, given one by one', () => {
    const { timing, schedule, steps, cycleStart } = trace(program, { seed: 4, timing: 'any' });
    const taken = steps.map(({ transition }) => transition);
    const again = traceAlong(program, { timing, seed: 4, steps: taken, cycleStart });
    expect(again).toEqual(trace(program, { schedule }));
    const [first, ...others] = taken;
    const impossible = { timing, seed: 4, steps: [...others, first as Transition] };
    expect(() => traceAlong(program, impossible)).toThrow(ScheduleMismatch);
  });

  test('also where the run was cut', () => {
    for (const maxSteps of [1, 2, 23, 24, 25]) {
      const run = trace(program, { maxSteps });
      const again = trace(program, { schedule: run.schedule });
      expect(again.steps).toEqual(run.steps);
    }
  });

  test('of a program without any choice it is short', () => {
    const run = trace(programOf('print(1)\nprint(2)'));
    expect(run.schedule).toMatch(/^i1-[0-9A-Z]{3}-3\w\w-\w{4}$/);
  });

  test('brings its own seed and model of time', () => {
    const { schedule } = trace(program, { seed: 77, timing: 'any' });
    expect(trace(program, { schedule, seed: 3, timing: 'ideal' })).toMatchObject({
      timing: 'any',
      seed: null,
    });
  });
});

describe('it can be read out', () => {
  const run = trace(program, { seed: 5 });

  test('digits and letters that nobody takes for another', () => {
    expect(run.schedule).toMatch(/^[ia][0-9A-HJKMNP-TV-Z]+(-[0-9A-HJKMNP-TV-Z]+)+$/);
  });

  test('small letters, O for 0, I and L for 1, blanks around', () => {
    const [head = '', ...rest] = run.schedule.split('-');
    const again = (change: (text: string) => string): string =>
      told(trace(program, { schedule: [head, ...rest.map(change)].join('-') }));
    expect(again((text) => text.toLowerCase())).toBe(told(run));
    expect(again((text) => text.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(told(run));
    expect(again((text) => text.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(told(run));
    expect(told(trace(program, { schedule: `  ${run.schedule.toUpperCase()}\n` }))).toBe(told(run));
  });
});

describe('it is refused', () => {
  const run = trace(program, { seed: 9 });
  const parts = run.schedule.split('-');

  test('by another program, at step 0', () => {
    const other = programOf('print(1)');
    expect(refusal(run.schedule, other)).toMatchObject({
      step: 0,
      message: 'it was made for another program',
    });
  });

  test.each(['', 'i', 'x1-000-1-0', 'hello', 'i1-!!!-100-0', 'i1', '-', 'i1--'])(
    'where it is none: %j',
    (code) => {
      expect(refusal(code).step).toBe(0);
    },
  );

  test('truncated: at the step where it ends', () => {
    for (let length = 1; length < run.schedule.length; length += 1) {
      const { step } = refusal(run.schedule.slice(0, length));
      expect(step).toBeLessThanOrEqual(run.steps.length + 1);
    }
  });

  test('with something behind it', () => {
    for (const more of ['0', 'A', '-0', '-AB']) refusal(run.schedule + more);
  });

  test('with a block too few', () => {
    expect(refusal(parts.slice(0, -1).join('-')).step).toBeGreaterThan(0);
  });

  test('with two blocks exchanged', () => {
    const [head, ...rest] = [parts.slice(0, 3), ...parts.slice(3)];
    const exchanged = [...(head as string[]), ...(rest as string[]).reverse()].join('-');
    expect(refusal(exchanged).step).toBeGreaterThan(0);
  });
});

describe('of a run that goes round for ever', () => {
  const spinning = programOf('import queue\nq = queue.Queue()\nq.put(1)\nwhile True: q.put(q.get())');
  const { steps } = trace(spinning, { seed: 1 });
  const transitions = steps.map(({ transition }) => transition);
  const schedule = { timing: 'ideal', seed: 1, steps: transitions, cycleStart: steps.length - 1 } as const;
  const code = encode(spinning, schedule);

  test('it says how many of its steps do, and a replay takes its word', () => {
    expect(code).toMatch(/^i1-\w{3}-\w+U2\w\w-\w+$/);
    const again = trace(spinning, { schedule: code.toLowerCase() });
    expect(again).toMatchObject({ schedule: code, cycleStart: steps.length - 1 });
    expect(again.outcome).toMatchObject({ kind: 'livelock', running: [{ name: 'MainThread' }] });
  });

  test('a changed number of them is noticed', () => {
    for (const other of ['U1', 'U3', 'U0', 'U', 'UU2', '']) {
      expect(refusal(code.replace('U2', other), spinning).step).toBe(0);
    }
  });
});

test('every changed character is noticed, wherever it stands', { timeout: 60_000 }, () => {
  const { schedule, steps } = trace(program, { seed: 9 });
  for (let at = 0; at < schedule.length; at += 1) {
    const others = `${at === 0 ? 'a' : ''}0123456789ABCDEFGHJKMNPQRSTVWXYZ-`.replace(
      schedule[at] as string,
      '',
    );
    for (const digit of [...others].filter((_, index) => (index + at) % 4 === 0)) {
      const { step } = refusal(schedule.slice(0, at) + digit + schedule.slice(at + 1));
      expect(step).toBeLessThanOrEqual(steps.length + 1);
    }
  }
});

test('a program that never ends does not follow a changed count for ever', () => {
  const endless = programOf('while True:\n    print(1)');
  const { schedule } = trace(endless, { maxSteps: 20 });
  const [head, check, count, ...rest] = schedule.split('-');
  expect(refusal([head, check, `ZZZZZ${count}`, ...rest].join('-'), endless).step).toBe(0);
});

test('seeds are whole numbers from 0', () => {
  for (const seed of [-1, 1.5, Number.NaN, 2 ** 53])
    expect(() => trace(program, { seed })).toThrow(RangeError);
  const run = trace(program, { seed: 2 ** 53 - 1 });
  expect(told(trace(program, { schedule: run.schedule }))).toBe(told(run));
});
