/** Many runs of one program under the real Python, some at a time, a core kept busy meanwhile where that is wanted. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Program } from '../../program.js';
import type { PythonSetting } from '../../show/comparison/compared.js';
import { type PythonRun, runProcess } from './process.js';

export interface Plan extends PythonSetting {
  /** The command of the Python. */
  readonly command: string;
  /** The folder of runner.py and hog.py. */
  readonly folder: string;
  readonly program: Program;
}

/** Runs the program so many times and hands each run to `ended`; aborted, it ends those that still run and forgets them. */
export async function runMany(
  plan: Plan,
  signal: AbortSignal,
  ended: (ran: PythonRun) => void,
): Promise<void> {
  const { runs, jobs, timeout, program } = plan;
  let left = runs;
  const work = async (): Promise<void> => {
    while (left > 0 && !signal.aborted) {
      left -= 1;
      const limits = { timeout: timeout * 1000, signal };
      const ran = await runProcess(plan.command, argumentsOf(plan), program.source, limits);
      if (!signal.aborted) ended(ran);
    }
  };
  const stop = (): void => {
    left = 0;
  };
  const hog = plan.hog ? startHog(plan) : null;
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, runs) }, () => work().finally(stop)));
  } finally {
    hog?.kill('SIGKILL');
  }
}

function argumentsOf({ folder, program, switchInterval, scale }: Plan): readonly string[] {
  return ['-I', join(folder, 'runner.py'), 'run', program.file, argument(switchInterval), argument(scale)];
}

const argument = (number: number | null): string => (number === null ? '-' : String(number));

/** It ends when its input does, and so with us, however we end. */
const startHog = ({ command, folder }: Plan) =>
  spawn(command, ['-I', join(folder, 'hog.py')], { stdio: ['pipe', 'ignore', 'ignore'] });
