/** What is random: branches for small choices, the seed for large ones, CPython's own numbers after `random.seed`. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { begin, enabled } from '../../../src/world/index.js';
import { endsOf, outputsOf, programOf, stdoutOf } from '../../running.js';

describe('a choice of up to 16 is a branch', () => {
  test.each([
    ['random.randint(1, 3)', ['1', '2', '3']],
    ['random.randrange(0, 6, 2)', ['0', '2', '4']],
    ['random.choice("abc")', ['a', 'b', 'c']],
  ])('%s', (expression, values) => {
    const program = programOf(`import random\nprint(${expression})`);
    expect(endsOf(program)).toEqual(values.map((each) => `${each}\nfinished`));
    const ways = enabled(begin(program, { timing: 'ideal', seed: 1 }));
    expect(ways).toEqual(values.map((_, branch) => ({ kind: 'act', actor: 0, branch })));
  });

  test('16 are, 17 are not, one is none', () => {
    const ways = (count: number): number =>
      enabled(
        begin(programOf(`import random\nprint(random.randrange(${count}))`), { timing: 'ideal', seed: 1 }),
      ).length;
    expect([16, 17, 1].map(ways)).toEqual([16, 1, 1]);
  });

  test('shuffle reaches every order', () => {
    const program = programOf('import random\nl = [1, 2, 3]\nrandom.shuffle(l)\nprint(l)');
    expect(endsOf(program).length).toBe(6);
  });
});

describe('what comes from the seed', () => {
  const text = 'import random\nprint(random.randrange(1000), random.random(), random.uniform(1, 2))';

  test('is the same for the same seed, and another for another', () => {
    const run = (seed: number): string => stdoutOf(trace(programOf(text), { seed }));
    expect(run(1)).toBe(run(1));
    expect(outputsOf(programOf(text), 20).length).toBeGreaterThan(15);
  });

  test('does not depend on who went first', () => {
    const program = programOf(`
      import random, threading
      values = {}
      def work(name):
          values[name] = random.random()
      threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(values["a"], values["b"])
    `);
    expect(endsOf(program).length).toBe(1);
  });

  test('recurs in a short cycle, so that worlds can', () => {
    const program = programOf(`
      import random
      values = set()
      for _ in range(100):
          values.add(random.random())
      print(len(values))
    `);
    expect(stdoutOf(trace(program))).toBe('8\n');
  });
});

test("after random.seed(x) the numbers are CPython's", () => {
  const program = programOf('import random\nrandom.seed(42)\nprint(random.random(), random.randint(1, 100))');
  expect(endsOf(program)).toEqual(['0.6394267984578837 4\nfinished']);
});

describe('threads that draw from one seeded generator', () => {
  const shares = (generator: string): string[] => {
    const program = programOf(`
      import random
      from threading import Thread
      ${generator}
      got = {}
      def work(name):
          first = source.random()
          got[name] = [first, source.random()]
      threads = [Thread(target=work, args=name) for name in "ab"]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(sorted(sum(got.values(), [])).index(got["a"][0]), sorted(sum(got.values(), [])).index(got["a"][1]))
    `);
    return endsOf(program);
  };

  test("share its numbers in every way: the module's", () => {
    expect(shares('source = random\nrandom.seed(1)'.replaceAll('\n', '; '))).toHaveLength(6);
  });

  test('share its numbers in every way: an object that both reach', () => {
    expect(shares('source = random.Random(1)')).toHaveLength(6);
  });

  test('do so in steps that say what is drawn', () => {
    const text = `
      import random, threading
      random.seed(1)
      t = threading.Thread(target=random.random)
      t.start()
      random.randint(1, 6)
    `;
    const events = trace(programOf(text), { seed: 1 }).steps.flatMap(({ events }) => events);
    const labels = events.filter(({ op }) => op === 'write').map(({ object }) => object?.name);
    expect(labels).toContain('random.randint(1, 6)');
  });
});
