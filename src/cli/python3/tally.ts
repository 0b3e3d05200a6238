/** Runs that are the same from outside, counted. */
import type { Output } from '../../show/comparison/compared.js';
import type { PythonRun } from './process.js';
import { uncaught } from './tracebacks.js';

/** What runs of one kind showed, and how many there were. */
export type Counted = Omit<Output, 'verdict'>;

/** A run that hangs may print for ever: its beginning, so many characters of whole lines, is what is judged. */
const MOST = 10_000;

export class Tally {
  runs = 0;
  hung = 0;
  private readonly counts = new Map<string, Counted>();

  /** `file`: what tracebacks call the program. */
  constructor(private readonly file: string) {}

  add(ran: PythonRun): void {
    const { hung } = ran;
    const text = hung ? beginning(ran.stdout) : ran.stdout;
    const errors = uncaught(ran.stderr, this.file);
    const key = JSON.stringify([text, hung, errors.map(({ type, line }) => `${type} ${line}`).sort()]);
    const count = (this.counts.get(key)?.count ?? 0) + 1;
    this.counts.set(key, { text, hung, errors, count });
    this.runs += 1;
    this.hung += hung ? 1 : 0;
  }

  /** The most frequent first. */
  get outputs(): readonly Counted[] {
    return [...this.counts.values()].sort((a, b) => b.count - a.count);
  }

  get distinct(): number {
    return this.counts.size;
  }
}

const beginning = (text: string): string =>
  text.length <= MOST ? text : text.slice(0, text.lastIndexOf('\n', MOST) + 1);
