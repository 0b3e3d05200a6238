/** A sequence of operations, as the one text of a program that the machine and CPython both run. */

/** Who takes the steps: the main thread alone, two threads, or two processes. */
export type Setting = 'alone' | 'threads' | 'processes';

export interface Step {
  readonly actor: number;
  /** An expression, or statements (with `return` where they have a value). */
  readonly code: string;
}

export interface Sequence {
  /** Of which subject, by its name. */
  readonly subject: string;
  readonly setting: Setting;
  readonly setup: readonly string[];
  readonly steps: readonly Step[];
}

/** What each step answered: `number text` lines, by the step in which they came. */
export type Answers = readonly (readonly string[])[];

export const actorsOf = ({ setting }: Sequence): number => (setting === 'alone' ? 1 : 2);

/**
 * The program. Whoever runs it defines `tiny` (a short time-out), `actor(number, script)`, which performs its steps
 * each in its turn, and `endless()`.
 */
export function textOf(sequence: Sequence): string {
  const { setup, steps } = sequence;
  const imports = ['import collections, multiprocessing, operator, os, queue, threading, time', ...setup];
  return [...imports, ...steps.map(definition), ...mainOf(sequence), ''].join('\n');
}

function definition({ code }: Step, number: number): string {
  const body = /^(global|with|for|if|return|try)\b|;|^[\w.]+(\[[^\]]*\])? [+]?= |^del /.test(code)
    ? code
    : `return ${code}`;
  return `def step_${number}():\n    ${body.split('\n').join('\n    ')}`;
}

function mainOf(sequence: Sequence): string[] {
  const numbers = Array.from({ length: actorsOf(sequence) }, (_, number) => number);
  const scripts = numbers.map((actor) => {
    const mine = sequence.steps.flatMap((step, k) => (step.actor === actor ? [`(${k}, step_${k})`] : []));
    return `(${actor}, [${mine.join(', ')}])`;
  });
  if (sequence.setting === 'alone') return [`actor${scripts[0]}`];
  const type = sequence.setting === 'threads' ? 'threading.Thread' : 'multiprocessing.Process';
  return [...scripts.map((script) => `${type}(target=actor, args=${script}).start()`), 'endless()'];
}
