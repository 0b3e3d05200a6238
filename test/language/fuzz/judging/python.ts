/** CPython as the judge of random programs: one process that runs one after the other. */

import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Verdict } from './verdict.js';

interface Asked {
  readonly source: string;
  readonly answer: (verdict: Verdict) => void;
  readonly fail: (error: Error) => void;
}

/** From the top: scripts are bundled, and don't stand where this file does. */
const JUDGE = path.resolve('test/language/fuzz/judging/judge.py');

export class Python {
  private child: ChildProcess;
  private waiting: Asked[] = [];
  private ended = false;
  private answered = false;

  /** `hashSeed` decides how strings are hashed. */
  constructor(private readonly hashSeed = 'random') {
    this.child = this.start();
  }

  /** What the programs do, in their order; rejected where the judge does not run at all. */
  ask(sources: readonly string[]): Promise<Verdict[]> {
    return Promise.all(
      sources.map((source) => new Promise<Verdict>((answer, fail) => this.send({ source, answer, fail }))),
    );
  }

  end(): void {
    this.ended = true;
    this.child.stdin?.end();
  }

  private start(): ChildProcess {
    const env = { ...process.env, PYTHONHASHSEED: this.hashSeed };
    const child = spawn('python3', [JUDGE], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.answered = true;
      this.waiting.shift()?.answer(JSON.parse(line) as Verdict);
    });
    child.stdin.on('error', () => {});
    child.on('close', () => this.restart());
    return child;
  }

  private send(asked: Asked): void {
    this.waiting.push(asked);
    this.child.stdin?.write(`${JSON.stringify(asked.source)}\n`);
  }

  /** A program can be the end of the interpreter itself: there is nothing to be said of it. */
  private restart(): void {
    if (this.ended) return;
    if (!this.answered) {
      for (const { fail } of this.waiting) fail(new Error(`${JUDGE} does not run`));
      return;
    }
    const [fatal, ...others] = this.waiting;
    this.child = this.start();
    this.waiting = [];
    fatal?.answer({ stdout: '', traceback: null, status: 'late' });
    for (const asked of others) this.send(asked);
  }
}
