/** Sequences in CPython: one interpreter takes any number of them, each runs in a process of its own. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Answers, actorsOf, type Sequence, textOf } from './sequence.js';

/** How long the real steps take and are waited for, in seconds. */
export interface Pace {
  readonly tiny: number;
  /** To see that who should wait does. */
  readonly quiet: number;
  /** For an answer that should come. */
  readonly patience: number;
}

/** Tests and scripts alike run from the top of the project. */
const DRIVER = path.resolve('test/core/fuzz/driver.py');

/** The first command here that is this Python: by its own name, or among those that pyenv has. */
export function findPython(version: string): string | null {
  const pyenv = path.join(homedir(), '.pyenv/versions');
  const installed = existsSync(pyenv)
    ? readdirSync(pyenv).filter((name) => name.startsWith(`${version}.`))
    : [];
  const commands = [
    'python3',
    `python${version}`,
    ...installed.map((name) => path.join(pyenv, name, 'bin/python3')),
  ];
  const isWanted = (command: string): boolean => {
    const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
    return stdout?.startsWith(`Python ${version}.`) ?? false;
  };
  return commands.find(isWanted) ?? null;
}

export class Python {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor(executable: string, driver = DRIVER) {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')),
    );
    this.#child = spawn(executable, [driver], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout } = this.#child;
    if (!stdout) throw new Error('no standard output');
    this.#answers = createInterface(stdout)[Symbol.asyncIterator]();
  }

  /** What CPython answers, paced by what is expected of it; null where the program could not be run. */
  async answers(sequence: Sequence, expected: Answers, pace: Pace): Promise<Answers | null> {
    const apart = sequence.setting !== 'alone';
    const counts = expected.map((lines) => lines.length);
    const steps = sequence.steps.map(({ actor, code }) => [actor, code]);
    const total = counts.reduce((sum, each) => sum + each, 0);
    const more = { apart, expected: apart ? counts : total, actors: actorsOf(sequence) };
    this.#child.stdin?.write(`${JSON.stringify({ text: textOf(sequence), steps, ...more, ...pace })}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('CPython has ended');
    return JSON.parse(value) as Answers | null;
  }

  end(): void {
    this.#child.stdin?.end();
  }
}
