/** Runs small programs for tests: from their text to a world, a trace, and what they print. */

import type { Outcome, Timing, Trace } from '../src/model.js';
import { compile } from '../src/python/index.js';
import type { Program } from '../src/python/program.js';
import { trace } from '../src/schedule/index.js';

/** A program from text whose lines may all be indented, as in a test; its first line is the first that isn't empty. */
export function programOf(text: string, name = 'program.py'): Program {
  const lines = text.replace(/^\n/, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return compile(lines.map((line) => line.slice(margin)).join('\n'), name, name);
}

/** What a run put on standard output. */
export const stdoutOf = ({ steps }: Trace): string =>
  steps.flatMap(({ events }) => events.map(({ output }) => output ?? '')).join('');

/** What a run put on standard error. */
export const stderrOf = ({ steps }: Trace): string =>
  steps.flatMap(({ events }) => events.map(({ errorOutput }) => errorOutput ?? '')).join('');

/** The traces of a program under the seeds from 1 to `count`. */
export function tracesOf(program: Program, count: number, timing: Timing = 'ideal'): Trace[] {
  return Array.from({ length: count }, (_, index) => trace(program, { seed: index + 1, timing }));
}

/** All different texts that a program prints under the seeds from 1 to `count`, sorted. */
export function outputsOf(program: Program, count: number, timing: Timing = 'ideal'): string[] {
  return [...new Set(tracesOf(program, count, timing).map(stdoutOf))].sort();
}

/** An outcome in the words of the demos' headers: `error queue.Empty`, `finished with unread`. */
export function outcomeText({ kind, errors, unread }: Outcome): string {
  if (kind === 'error') return `error ${[...new Set(errors.map(({ type }) => type))].sort().join(' ')}`;
  return kind === 'finished' && Object.keys(unread).length > 0 ? 'finished with unread' : kind;
}

/** What a program's header lists after `# outcomes:`, or after another word; null where it has none. */
export function listed(source: string, word = 'outcomes'): string[] | null {
  const found = source.match(new RegExp(`^# ${word}:(.*)$`, 'm'));
  return found && (found[1] as string).split(',').map((each) => each.trim());
}
