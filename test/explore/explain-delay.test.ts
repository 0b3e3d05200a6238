/** Who is held up where ideal time can't print a text: against what ideal time can print, and the clock of the replayed schedule. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delayed, leastDelayed } from '../../src/explore/index.js';
import type { Trace } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { encode, trace } from '../../src/schedule/index.js';
import type { Program } from '../../src/world/index.js';
import { programOf, stdoutOf } from '../running.js';
import { explored } from './judges/agree.js';
import { explained } from './judges/explained.js';
import { programText } from './judges/programs.js';

const PROGRAMS = Number(process.env.PROGRAMS ?? 150);

function delayed(program: Program, text: string, prefix = false): Delayed | null {
  const search = leastDelayed(program, text, { prefix });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

const replay = (program: Program, { schedule }: Delayed): Trace =>
  trace(program, { schedule: encode(program, schedule) });

/** What is wrong with the delays of a text that is printed where any step may be delayed. */
function wrongDelays(program: Program, text: string): string[] {
  const found = delayed(program, text);
  if (found === null) return ['not found'];
  const run = replay(program, found);
  const isIdeal = explained(program, text, { timing: 'ideal' }).kind === 'possible';
  const timeAt = (step: number): number => (step === 0 ? run.start : run.steps[step - 1]?.view)?.time ?? NaN;
  const late = found.delays.filter(
    ({ after, until, time }) => until !== null && timeAt(until) - timeAt(after) < time,
  );
  return [
    ...(stdoutOf(run) === text ? [] : [`prints ${stdoutOf(run)}`]),
    ...(isIdeal === (found.delays.length === 0) ? [] : [`ideal: ${isIdeal}, delays ${found.delays.length}`]),
    ...late.map((each) => `${JSON.stringify(each)}, but by the clock otherwise`),
    ...found.delays.filter(({ time }) => time <= 0).map((each) => `${JSON.stringify(each)}: no time`),
  ];
}

describe('one who is held up', () => {
  const sleeper = programOf(`
    import threading, time
    def a():
        time.sleep(2.5)
        print('a')
    def b():
        print('b')
    threading.Thread(target=a, name='A').start()
    threading.Thread(target=b, name='B').start()
  `);

  test('while another sleeps', () => {
    expect(delayed(sleeper, 'a\nb\n')?.delays).toEqual([
      { who: 'B', isKill: false, after: 2, until: 6, time: 2.5e9 },
    ]);
  });

  test('nobody, where it needs none', () => {
    expect(delayed(sleeper, 'b\na\n')?.delays).toEqual([]);
  });

  test('in vain: what can not be printed at all', () => {
    expect(delayed(sleeper, 'c\n')).toBeNull();
  });

  test('who sleeps for less: its sleep was over', () => {
    const program = programOf(`
      import threading, time
      def a():
          time.sleep(3)
          print('a')
      def b():
          time.sleep(1)
          print('b')
      threading.Thread(target=a, name='A').start()
      threading.Thread(target=b, name='B').start()
    `);
    expect(delayed(program, 'a\nb\n')?.delays).toMatchObject([{ who: 'B', time: 2e9 }]);
  });

  test('who puts too late for a time-out', () => {
    const program = programOf(`
      import queue, threading
      q = queue.Queue()
      def get():
          try:
              print(q.get(timeout=3))
          except queue.Empty:
              print('nothing')
      threading.Thread(target=get, name='Getter').start()
      q.put(1)
    `);
    expect(delayed(program, 'nothing\n')?.delays).toMatchObject([{ who: 'MainThread', time: 3e9 }]);
  });

  test('a process that lives on though it was killed', () => {
    const program = programOf(`
      import multiprocessing, time
      def work():
          time.sleep(1)
          print('still here')
      if __name__ == '__main__':
          p = multiprocessing.Process(target=work)
          p.start()
          p.terminate()
          print('terminated')
    `);
    expect(delayed(program, 'terminated\nstill here\n')?.delays).toMatchObject([
      { who: 'Process-1', isKill: true, time: 1e9 },
    ]);
  });

  test('not one who only spins', () => {
    const program = programOf(`
      import threading, time
      e = threading.Event()
      def spin():
          while not e.is_set(): pass
          print('set')
      threading.Thread(target=spin).start()
      time.sleep(1)
      print('awake')
      e.set()
    `);
    expect(delayed(program, 'awake\nset\n')?.delays).toEqual([]);
  });
});

test('on random programs: found for every text, none where ideal time prints it, and as long as the clock says', {
  timeout: 2000 * PROGRAMS,
}, () => {
  let held = 0;
  fc.assert(
    fc.property(programText, (source) => {
      const program = compile(source, 'random.py', 'random.py');
      if (program.readsClock) return;
      const any = explored(program, 'any', 5, 300);
      for (const { text } of any.complete ? (any.outputs?.list ?? []) : []) {
        if (explained(program, text).kind !== 'possible') continue;
        const wrong = wrongDelays(program, text);
        expect(wrong, `${source}\n${JSON.stringify(text)}`).toEqual([]);
        if ((delayed(program, text)?.delays.length ?? 0) > 0) held += 1;
      }
    }),
    { numRuns: PROGRAMS, seed: 20_171_217, endOnFailure: true },
  );
  expect(held).toBeGreaterThan(PROGRAMS / 50);
});
