/** Asks the real Python what an expression gives, and compares whole tables of expressions at once. */

import { expect } from 'vitest';
import type { Value } from '../../../src/model.js';
import { answerOf } from '../../cpython.js';
import { BareMachine } from './bare.js';

const SCRIPT = `
import sys, json
def outcome(text):
    try:
        return repr(eval(text))
    except Exception as error:
        return type(error).__name__ + ': ' + str(error)
import math
json.dump([outcome(text) for text in json.load(sys.stdin)], sys.stdout)
`;

/** An expression, and how to get its value here. */
export interface Case {
  readonly text: string;
  readonly here: (m: BareMachine) => unknown;
}

/** What Python says: a `repr`, or the type and text of an exception, for each expression. */
export function ask(texts: readonly string[]): string[] {
  return JSON.parse(answerOf(['-W', 'ignore', '-c', SCRIPT], JSON.stringify(texts))) as string[];
}

/** Expects the same of both for every case. */
export function compareAll(cases: readonly Case[]): void {
  const theirs = ask(cases.map(({ text }) => text));
  const lines = (answers: (i: number) => string | undefined) =>
    cases.map(({ text }, i) => `${text} → ${answers(i)}`);
  const ours = cases.map(({ here }) => {
    const m = new BareMachine();
    return m.outcome(() => here(m));
  });
  const different = cases.map((_, i) => i).filter((i) => ours[i] !== theirs[i]);
  const some = (all: string[]) => different.slice(0, 25).map((i) => all[i]);
  expect(some(lines((i) => ours[i]))).toEqual(some(lines((i) => theirs[i])));
}

/** The source text of a value. */
export function source(value: Value): string {
  const m = new BareMachine();
  if (typeof value === 'object' && value?.t === 'float' && !Number.isFinite(value.value))
    return `float('${value.value > 0 ? 'inf' : value.value < 0 ? '-inf' : 'nan'}')`;
  if (typeof value === 'object' && value?.t === 'tuple')
    return `(${value.items.map((item) => `${source(item)}, `).join('')})`;
  return m.repr(value);
}
