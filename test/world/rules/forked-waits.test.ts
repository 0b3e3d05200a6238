/**
 * A queue in a forked process whose parent's threads waited in it at the fork, beside the same queue with its conditions as objects
 * of their own (which any mention of its mutex makes them): both are to end in the same ways.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timing } from '../../../src/model.js';
import { explored } from '../../explore/judges/agree.js';
import { outcomeText, programOf } from '../../running.js';

/** What a thread does, in the parent and in the child. */
const CALLS = {
  get: 'say(q.get())',
  late: `
        try: say(q.get(timeout=1))
        except queue.Empty: say('-')`,
  now: `
        try: say(q.get_nowait())
        except queue.Empty: say('-')`,
  put: 'q.put(1)',
  lateput: `
        try: q.put(2, timeout=1)
        except queue.Full: say('+')`,
} as const;
type Call = keyof typeof CALLS;

interface Plan {
  readonly size: number;
  readonly full: boolean;
  readonly parents: readonly Call[];
  readonly children: readonly Call[];
}

function text({ size, full, parents, children }: Plan, isOpen: boolean): string {
  const work = (name: string, call: Call): string => `def ${name}():\n        ${CALLS[call]}`;
  return `
    import multiprocessing, queue, threading
    q = queue.Queue(${size})
    ${isOpen ? 'q.mutex' : 'pass'}
    ${full ? 'for i in range(q.maxsize): q.put(i)' : 'pass'}
    def say(what): print(what, end=' ')
    ${parents.map((call, at) => work(`parent${at}`, call)).join('\n    ')}
    ${children.map((call, at) => work(`child${at}`, call)).join('\n    ')}
    def child():
        ts = [${children.map((_, at) => `threading.Thread(target=child${at})`).join(', ')}]
        for t in ts: t.start()
        for t in ts: t.join()
    for f in [${parents.map((_, at) => `parent${at}`).join(', ')}]: threading.Thread(target=f, daemon=True).start()
    p = multiprocessing.Process(target=child)
    p.start()
    p.join()
  `;
}

const plan: fc.Arbitrary<Plan> = fc.oneof(
  fc.record({
    size: fc.constantFrom(0, 1),
    full: fc.constant(false),
    parents: fc.array(fc.constantFrom<Call>('get', 'late'), { minLength: 1, maxLength: 2 }),
    children: fc.array(fc.constantFrom<Call>('get', 'late', 'now', 'put'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    size: fc.constant(1),
    full: fc.constant(true),
    parents: fc.array(fc.constantFrom<Call>('put', 'lateput'), { minLength: 1, maxLength: 2 }),
    children: fc.array(fc.constantFrom<Call>('put', 'lateput', 'get', 'now'), { minLength: 1, maxLength: 2 }),
  }),
);

/** Its outcomes, and all that it can print. */
function endsOf(program: string, timing: Timing): string[] {
  const { complete, outcomes, outputs } = explored(programOf(program), timing, 500);
  expect(complete && outputs?.complete).toBe(true);
  const texts = outputs?.list.map((each) => each.text) ?? [];
  return [...new Set([...outcomes.map(outcomeText), ...texts])].sort();
}

describe('what a forked queue does', () => {
  test('is what its conditions do', () => {
    const runs = Number(process.env.RUNS ?? 5);
    fc.assert(
      fc.property(plan, fc.constantFrom<Timing>('ideal', 'any'), (given, timing) => {
        expect(endsOf(text(given, false), timing)).toEqual(endsOf(text(given, true), timing));
      }),
      { numRuns: runs, seed: Number(process.env.SEED ?? 7) },
    );
  });
});
