/** Commands that print out a way to see the same program again, as a reader can paste them. */

import type { Trace } from '../model.js';
import { sanitize } from './source.js';

const FIXED = ' --fixed';

/** Whether the mended version of a demo was run: its name then says so. */
export function isFixed(trace: Trace): boolean {
  return trace.program.endsWith(FIXED);
}

/** The program without `--fixed`, as it was asked for. */
export function programName(trace: Trace): string {
  return isFixed(trace) ? trace.program.slice(0, -FIXED.length) : trace.program;
}

/** `queue-demo run NAME` with options; what a shell would take apart is quoted. */
export function runCommand(trace: Trace, options: readonly string[], fixed = isFixed(trace)): string {
  return ['queue-demo run', quoted(programName(trace)), ...(fixed ? ['--fixed'] : []), ...options].join(' ');
}

function quoted(word: string): string {
  const safe = sanitize(word);
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}

/** The options that give this run again. */
export function sameRun(trace: Trace): readonly string[] {
  if (trace.seed === null) return ['--schedule', trace.schedule];
  return [...(trace.timing === 'any' ? ['--timing any'] : []), `--seed ${trace.seed}`];
}
