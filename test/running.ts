/** Runs small programs for tests: from their text to a world, a trace, and what they print. */

import type { Outcome, Timing, Trace } from '../src/model.js';
import type { Program } from '../src/program.js';
import { compile } from '../src/python/index.js';
import { trace } from '../src/schedule/index.js';
import { begin, enabled, finalOutcome, fingerprint, perform } from '../src/world/index.js';

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
  return kind === 'finished' && unread.length > 0 ? 'finished with unread' : kind;
}

/** What a program's header lists after `# outcomes:`, or after another word; null where it has none. */
export function listed(source: string, word = 'outcomes'): string[] | null {
  const found = source.match(new RegExp(`^# ${word}:(.*)$`, 'm'));
  return found && (found[1] as string).split(',').map((each) => each.trim());
}

/** Every way in which a small program can end: what it prints, then its outcome, sorted and each once. */
export function endsOf(program: Program, timing: Timing = 'ideal', limit = 20_000): string[] {
  const start = begin(program, { timing, seed: 1 });
  const known = new Set<string>();
  const ends = new Set<string>();
  const waiting = [{ world: start, output: '' }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { world, output } = at;
    const transitions = enabled(world);
    if (transitions.length === 0) ends.add(`${output}${outcomeText(finalOutcome(world))}`);
    for (const transition of transitions) {
      const { world: next, events } = perform(world, transition, 1);
      const printed = output + events.map((event) => event.output ?? '').join('');
      const key = `${fingerprint(next)} ${printed}`;
      if (known.has(key)) continue;
      known.add(key);
      if (known.size > limit) throw new Error(`more than ${limit} worlds`);
      waiting.push({ world: next, output: printed });
    }
  }
  return [...ends].sort();
}
