/**
 * Classic programs, each with its expectation in its header: `# expect: deadlock; finished` lists all outcomes, each
 * with as much detail as matters (`error AssertionError@12`, `deadlock get@9`, `finished unread q:2`), under both
 * models of time unless `# expect any:` says otherwise. `# loses: counter, d[k]` names the places of which updates get
 * lost. `# outputs: 6` and `# states < 500` are for ideal time.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExploredOutcome, Timing } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { disagreements, explored, misplaced, replayed } from './judges/agree.js';

// A loop that does nothing is run for long before it is taken for one.
const PATIENCE = { timeout: 60_000 };
const FOLDER = new URL('./classics/', import.meta.url);

function header(source: string, word: string): string | null {
  return source.match(new RegExp(`^# ${word}(.*)$`, 'm'))?.[1]?.trim() ?? null;
}

function expectations(source: string, timing: Timing): string[] {
  const found = (timing === 'any' ? header(source, 'expect any:') : null) ?? header(source, 'expect:');
  if (found === null) throw new Error('no expectation');
  return found
    .split(';')
    .map((each) => each.trim())
    .sort();
}

/** An outcome in the words of the headers, with all its details. */
function wordsOf({ kind, errors, blocked, unread }: ExploredOutcome): string[] {
  const failed = errors.map(({ type, line }) => `${type}@${line}`);
  const waiting = blocked.map(({ op, line }) => `${op}@${line}`);
  const left = unread.map(({ object, messages }) => `${object.name}:${messages.length}`);
  return [kind, ...new Set([...failed, ...waiting]), ...(left.length > 0 ? ['unread', ...left] : [])];
}

/** Does an expectation fit? Details that it gives must all be there; `finished` alone has nothing unread. */
function fits(expected: string, outcome: ExploredOutcome): boolean {
  const words = wordsOf(outcome);
  const wanted = expected.split(' ');
  if (outcome.kind === 'finished' && words.length !== wanted.length) return false;
  return words[0] === wanted[0] && wanted.every((word) => words.includes(word));
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

test('there are enough of them', () => expect(names.length).toBeGreaterThanOrEqual(30));

describe.each(names)('%s', (name) => {
  const source = readFileSync(new URL(name, FOLDER), 'utf8');
  const program = compile(source, name, name);

  test.each(['ideal', 'any'] as const)('ends as it should in %s time', PATIENCE, (timing) => {
    const found = explored(program, timing, 20);
    const told = found.outcomes.map((outcome) => wordsOf(outcome).join(' '));
    const expected = expectations(source, timing);
    expect(found.complete).toBe(true);
    for (const each of expected)
      expect(
        found.outcomes.some((outcome) => fits(each, outcome)),
        `${each} of ${told.join('; ')}`,
      ).toBe(true);
    for (const outcome of found.outcomes) {
      expect(
        expected.some((each) => fits(each, outcome)),
        `${wordsOf(outcome).join(' ')} was not expected`,
      ).toBe(true);
      expect(replayed(program, outcome)).toEqual([]);
    }
    const lost = new Set(found.lostUpdates?.map(({ place }) => place));
    const loses = header(source, 'loses:')?.split(', ') ?? [];
    expect([...lost].sort()).toEqual(loses.sort());
    for (const update of found.lostUpdates ?? []) expect(misplaced(program, update)).toEqual([]);
    expect(found.clean).toBe(expected.join() === 'finished' && loses.length === 0);
    const outputs = header(source, 'outputs:');
    if (outputs !== null && timing === 'ideal') expect(found.outputs?.count).toBe(outputs);
    const states = header(source, 'states <');
    if (states !== null && timing === 'ideal') expect(found.states).toBeLessThan(Number(states));
  });

  test.each(['ideal', 'any'] as const)('agrees with the naive search in %s time', PATIENCE, (timing) => {
    expect(disagreements(program, timing, 5000) ?? []).toEqual([]);
  });
});
