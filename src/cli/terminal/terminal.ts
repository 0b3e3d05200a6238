/** What is known of the terminal, and writing to it. */
import { fstatSync, writeSync } from 'node:fs';
import type { ColorLevel, Lang } from '../../show/index.js';
import { supervised } from '../supervision/supervised.js';
import { codeOf, messageOf } from './errors.js';
import { Exit, refusal } from './exit.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The width where there is no terminal to ask: a pipe has none. 100 columns hold six actors side by side, and
 * being the same everywhere makes piped traces comparable.
 */
const PIPED_WIDTH = 100;

/**
 * Whether what we print is seen on a terminal. `process.stdout` takes milliseconds to make, and knows nothing in a thread;
 * `node:tty` takes milliseconds to load, which a pipe or a file need not wait for.
 */
export function onTerminal(): boolean {
  return fstatSync(1).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(1);
}

export function terminalWidth(): number {
  if (!onTerminal()) return PIPED_WIDTH;
  // A thread's own standard output knows of no terminal.
  return process.stdout.columns > 0 ? process.stdout.columns : (supervised()?.columns ?? 80);
}

export function terminalHeight(): number {
  if (!onTerminal()) return 24;
  return process.stdout.rows > 0 ? process.stdout.rows : (supervised()?.rows ?? 24);
}

/** FORCE_COLOR and NO_COLOR in Node's own order: what forces wins over what forbids. */
export function wantsColor(env: Environment, terminal = onTerminal()): boolean {
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return terminal && env.TERM !== 'dumb';
}

/** How many colours are wanted and there are: none, the terminal's own 16, or 256. */
export function colorLevel(env: Environment, wanted: boolean, terminal = onTerminal()): ColorLevel {
  if (!wanted || !wantsColor(env, terminal)) return 0;
  if (env.FORCE_COLOR === '1') return 1;
  const isRich = /^[23]$/.test(env.FORCE_COLOR ?? '') || /256/.test(env.TERM ?? '') || Boolean(env.COLORTERM);
  return isRich ? 2 : 1;
}

/** A terminal on which text may appear little by little. */
export function canPlay(env: Environment, terminal = onTerminal()): boolean {
  return terminal && env.TERM !== 'dumb';
}

/** The language of the locale, by POSIX's order of its variables. */
export function localeLang(env: Environment): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/**
 * Writes the whole text before it returns, so that nothing is lost at the end of the process, and without
 * the streams of `process.stdout`, which cost a tenth of the start-up. Where the reader has left (`| head`)
 * the command ends, and that is no error.
 */
export function write(fd: 1 | 2, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSome(fd, rest));
}

function writeSome(fd: 1 | 2, bytes: Uint8Array): number {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EPIPE') process.exit(Exit.done);
    if (code !== 'EAGAIN') throw refusal(`can't write the output: ${messageOf(error)}`);
    pause(5);
    return 0;
  }
}

/** A terminal that another program left in non-blocking mode takes only so much at a time. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
