/** Commands that print out a way to see the same program again, as a reader can paste them. */

import type { Beside, OutcomeKind, Schedule, Trace } from '../model.js';
import { sanitize } from './fitting-text.js';

const FIXED = ' --fixed';

/** What was run or explored. */
interface Subject {
  readonly program: string;
  readonly beside?: Beside | undefined;
}

/** Whether it is the mended version of a demo: its name then says so. */
export function isFixed({ program }: Subject): boolean {
  return program.endsWith(FIXED);
}

/** The program without `--fixed`, as it was asked for. */
export function programName(subject: Subject): string {
  return isFixed(subject) ? subject.program.slice(0, -FIXED.length) : subject.program;
}

/** `queue-demo run NAME` with options; what a shell would take apart is quoted. */
export function runCommand(subject: Subject, options: readonly string[], fixed = isFixed(subject)): string {
  return command('run', subject, options, fixed);
}

/** `queue-demo explore NAME` with options. */
export function exploreCommand(
  subject: Subject,
  options: readonly string[],
  fixed = isFixed(subject),
): string {
  return command('explore', subject, options, fixed);
}

/** `queue-demo explain NAME OUTPUT` with options. */
export function explainCommand(subject: Subject, output: string, options: readonly string[]): string {
  return command('explain', subject, [quoted(output), ...options], isFixed(subject));
}

/** `queue-demo compare NAME` with options. */
export function compareCommand(subject: Subject, options: readonly string[]): string {
  return command('compare', subject, options, isFixed(subject));
}

/** The `queue-demo step` that has this schedule ahead. */
export function sameStep(subject: Subject, code: string): string {
  return command('step', subject, ['--schedule', code], isFixed(subject));
}

function command(verb: string, subject: Subject, options: readonly string[], fixed: boolean): string {
  const program = quoted(programName(subject));
  const beside = (subject.beside ?? []).map(([kind, text]) => `--${kind} ${quoted(text)}`);
  return [`queue-demo ${verb}`, program, ...(fixed ? ['--fixed'] : []), ...beside, ...options].join(' ');
}

function quoted(word: string): string {
  const safe = sanitize(word);
  // What no terminal should be sent, a shell has escapes for.
  if (safe !== word) return `$'${sanitize(word.replaceAll(/[\\']/g, '\\$&'))}'`;
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}

/** The options that give this run again. */
export function sameRun(trace: Trace): readonly string[] {
  if (trace.seed === null) return ['--schedule', trace.schedule];
  return [...(trace.timing === 'any' ? ['--timing any'] : []), `--seed ${trace.seed}`];
}

/** What `--outcome` calls each of `kinds`: `livelock`, `finished`, and for the next of a kind `finished:2`. */
export function outcomeNames(kinds: readonly OutcomeKind[]): readonly string[] {
  return kinds.map((kind, index) => {
    const number = kinds.slice(0, index + 1).filter((each) => each === kind).length;
    return number === 1 ? kind : `${kind}:${number}`;
  });
}

/** The options that explore the same again. */
export function settingOf({ timing, seed }: Pick<Schedule, 'timing' | 'seed'>): readonly string[] {
  return [...(timing === 'any' ? ['--timing any'] : []), ...(seed === 1 ? [] : [`--seed ${seed}`])];
}
