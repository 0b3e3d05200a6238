/** Some programs under stress here, all of them by `npm run stress`; and the judge itself, which must refuse what no schedule prints. */

import { describe, expect, test } from 'vitest';
import { Space } from '../../src/explore/graph/successors.js';
import { begin, type Program } from '../../src/world/index.js';
import { hasCPython } from '../cpython.js';
import { explored } from '../explore/judges/agree.js';
import { programOf } from '../running.js';
import { compared, programFrom } from './compared.js';
import { type Judgement, judge } from './judge.js';
import { stressed, uncaught } from './real.js';

const judged = (program: Program, text: string, errors: string[] | null = []): Judgement =>
  judge(new Space(begin(program, { timing: 'any', seed: 1 })), { text, errors, count: 1 }, 100_000);

const RACE = programOf(`
  from threading import Thread
  n = 0
  def work(name):
      global n
      n += 1
      print(name)
      assert n == 1
  for name in "ab":
      Thread(target=work, args=name).start()
`);

const EMBRACE = programOf(`
  from threading import Lock, Thread
  a, b = Lock(), Lock()
  def work(first, second):
      with first:
          print("first")
          with second:
              print("both")
  for pair in (a, b), (b, a):
      Thread(target=work, args=pair).start()
`);

const TURNS = programOf(`
  from threading import Thread
  def work(name):
      print(name + "1")
      print(name + "2")
  for name in "ab":
      Thread(target=work, args=name).start()
`);

describe('the judge', () => {
  test('finds every output that exploring lists, and no other order of its lines', () => {
    const texts = explored(TURNS, 'any', 1000).outputs?.list.map(({ text }) => text) ?? [];
    expect(texts.length).toBe(6);
    for (const text of texts) expect(judged(TURNS, text)).toBe('possible');
    expect(judged(TURNS, 'a2\na1\nb1\nb2\n')).toBe('impossible');
    expect(judged(TURNS, 'a1\na2\nb1\n')).toBe('impossible');
  });

  test('takes the output of a run that was ended as the beginning of one', () => {
    expect(judged(EMBRACE, 'first\nfirst\n')).toBe('impossible');
    expect(judged(EMBRACE, 'first\nfirst\n', null)).toBe('possible');
    expect(judged(EMBRACE, 'first\nfir', null)).toBe('possible');
    expect(judged(EMBRACE, 'both\n', null)).toBe('impossible');
  });

  test('asks for the same exceptions', () => {
    expect(judged(RACE, 'a\nb\n', ['AssertionError'])).toBe('possible');
    expect(judged(RACE, 'a\nb\n', ['AssertionError', 'AssertionError'])).toBe('possible');
    expect(judged(RACE, 'a\nb\n', [])).toBe('possible');
    expect(judged(RACE, 'a\nb\n', ['KeyError'])).toBe('impossible');
  });
});

describe('of standard error', () => {
  const traceback = (last: string): string =>
    `Traceback (most recent call last):\n  File "program.py", line 3, in work\n    fail()\n${last}\n`;

  test('the last exception of a chain counts', () => {
    const during = '\nDuring handling of the above exception, another exception occurred:\n\n';
    const chain = traceback('KeyError: 1') + during + traceback('_queue.Empty');
    expect(uncaught(`Exception in thread Thread-1 (work):\n${chain}`)).toEqual(['Empty']);
  });

  test('what is no traceback does not count', () => {
    const warning = 'program.py:3: DeprecationWarning: isDaemon() is deprecated\n  t.isDaemon()\n';
    expect(uncaught(`${warning}bye\n${traceback('ValueError: no: never')}`)).toEqual(['ValueError']);
  });
});

describe.skipIf(!hasCPython)('under CPython 3.11, held up at random places', () => {
  const stress = { runs: 12, seed: 1, limit: 20, jobs: 4 };

  test.each([
    'demos/queue.py',
    'demos/queue.fixed.py',
    'demos/odd-even.py',
    'test/explore/classics/bounded-buffer-if.py',
    'test/explore/classics/lost-update.py',
    'test/programs/dining-philosophers.py',
    'test/programs/mp-pipe-conversation.py',
  ])('%s does only what the model can do', async (file) => {
    const found = compared(programFrom(file), await stressed(file, stress));
    expect(found.impossible).toEqual([]);
    expect(found.runs).toBe(stress.runs);
  });

  test('the order of threads differs from run to run', async () => {
    const found = await stressed('demos/queue.py', { ...stress, runs: 40 });
    expect(found.length).toBeGreaterThan(1);
  });

  test('a run that hangs is ended', async () => {
    const found = await stressed('test/explore/classics/two-pipes.py', { ...stress, runs: 1, limit: 1 });
    expect(found).toEqual([{ text: '', errors: null, count: 1 }]);
  });
});
