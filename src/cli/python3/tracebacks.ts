/** The exceptions that ended threads and processes, read out of what CPython wrote on standard error. */

import type { UncaughtError } from '../../show/comparison/compared.js';

const HEADER = 'Traceback (most recent call last):';
/** Between an exception and the one that came of it: only the last one ended somebody. */
const CHAIN = /^(During handling of the above exception|The above exception was the direct cause)/;
const FRAME = /^ {2}File "(.*)", line (\d+)/;
const EXCEPTION = /^([A-Za-z_][\w.]*)(?::|$)/;

/** The uncaught exceptions whose tracebacks go through `file`, in the order in which they were written. */
export function uncaught(stderr: string, file: string): readonly UncaughtError[] {
  const errors: (UncaughtError | null)[] = [];
  const lines = stderr.split('\n');
  lines.forEach((line, index) => {
    if (line !== HEADER) return;
    if (CHAIN.test(lines[index - 2] ?? '')) errors.pop();
    errors.push(readTraceback(lines, index + 1, file));
  });
  return errors.filter((each) => each !== null);
}

/** The traceback whose frames begin at `from`; null where it has none of the file's. */
function readTraceback(lines: readonly string[], from: number, file: string): UncaughtError | null {
  let [at, line] = [from, 0];
  for (; lines[at]?.startsWith(' '); at += 1) {
    const frame = FRAME.exec(lines[at] ?? '');
    if (frame?.[1] === file) line = Number(frame[2]);
  }
  const type = EXCEPTION.exec(lines[at] ?? '')?.[1];
  return line === 0 || type === undefined ? null : { type: type.replace(/^_queue\./, 'queue.'), line };
}
