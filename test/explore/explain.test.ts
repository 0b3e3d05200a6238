/** Laws of `explain`: what it calls possible is printed when replayed, and what it calls impossible no schedule prints. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greedyWay } from '../../src/explore/explain/greedy.js';
import { worldsOf } from '../../src/explore/explain/lazy-worlds.js';
import { Product } from '../../src/explore/explain/product.js';
import { DEFAULT_LIMITS } from '../../src/explore/index.js';
import { compile } from '../../src/python/index.js';
import { encode, trace } from '../../src/schedule/index.js';
import { programOf, stdoutOf } from '../running.js';
import { explored } from './judges/agree.js';
import { explained, misexplained } from './judges/explained.js';
import { programText } from './judges/programs.js';

const PROGRAMS = Number(process.env.PROGRAMS ?? 150);
/** Programs with more worlds are left out. */
const WORLDS = Number(process.env.WORLDS ?? 150);
const SEED = Number(process.env.SEED ?? 20_171_216);
const CLASSICS = new URL('./classics/', import.meta.url);

const read = (name: string, folder: string | URL): string =>
  readFileSync(typeof folder === 'string' ? `${folder}/${name}` : new URL(name, folder), 'utf8');

describe('agrees with a search that merges nothing', () => {
  test.each(['ideal', 'any'] as const)(
    'on random programs, in %s time',
    { timeout: 2000 * PROGRAMS },
    (timing) => {
      let compared = 0;
      fc.assert(
        fc.property(programText, (text) => {
          const wrong = misexplained(compile(text, 'random.py', 'random.py'), timing, WORLDS);
          if (wrong !== null) compared += 1;
          expect(wrong ?? [], text).toEqual([]);
        }),
        { numRuns: PROGRAMS, seed: SEED, endOnFailure: true },
      );
      expect(compared).toBeGreaterThan(PROGRAMS / 2);
    },
  );

  test.each(['ideal', 'any'] as const)('on the classics, in %s time', { timeout: 300_000 }, (timing) => {
    const names = readdirSync(CLASSICS).filter((name) => name.endsWith('.py'));
    const compared = names.filter((name) => {
      const wrong = misexplained(compile(read(name, CLASSICS), name, name), timing, 2000);
      expect(wrong ?? [], name).toEqual([]);
      return wrong !== null;
    });
    expect(compared.length).toBeGreaterThan(names.length / 2);
  });
});

describe('every text that a demo can print', () => {
  test.each([
    ['queue.py', 'any', 90],
    ['queue.py', 'ideal', 90],
    ['queue.fixed.py', 'any', 40],
    ['pipe.fixed.py', 'ideal', 40],
  ] as const)('%s, in %s time: is explained by a schedule that prints it', (name, timing, most) => {
    const program = compile(read(name, 'demos'), name, name);
    const texts = explored(program, timing, most).outputs?.list.map(({ text }) => text) ?? [];
    expect(texts.length).toBe(most);
    for (const text of texts) {
      const found = explained(program, text, { timing });
      if (found.kind !== 'possible') throw new Error(`${found.kind}: ${text}`);
      expect(stdoutOf(trace(program, { schedule: encode(program, found.schedule) }))).toBe(text);
    }
  });
});

test('some schedule, where there are too many worlds for the simplest', () => {
  const name = 'worker-pool-sentinels.py';
  const program = compile(read(name, 'test/programs'), name, name);
  const text = '[0, 1, 4, 9, 16, 25, 36, 49, 64, 81]\nworkers used: True\n';
  const product = new Product(worldsOf(program, 'any', 1), text, { prefix: false });
  const search = greedyWay(
    product,
    { ...DEFAULT_LIMITS, maxStates: 20_000 },
    (state) => state.isWhole && state.isEnd,
  );
  let found = search.next();
  while (!found.done) found = search.next();
  const way = found.value;
  if (way === null || way === 'limit') throw new Error('not found');
  const steps = way.map(({ from, step }) => product.transition(from, step));
  expect(stdoutOf(trace(program, { schedule: encode(program, { timing: 'any', seed: 1, steps }) }))).toBe(
    text,
  );
});

test('a clock that has gone on for seconds', () => {
  const program = programOf(`
    import time
    time.sleep(7)
    print(time.monotonic() > 6)
  `);
  expect(explained(program, 'True\n', { timing: 'ideal' }).kind).toBe('possible');
  expect(explained(program, 'True\n', { timing: 'any' }).kind).toBe('possible');
});
