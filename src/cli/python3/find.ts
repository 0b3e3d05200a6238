/** Finds the real Python, and lets it say whether it can read the program at all. */
import type { Program } from '../../program.js';
import { Refusal, refusal } from '../terminal/exit.js';
import { INSTEAD, type Python, runProcess } from './process.js';

/** The first with all that the runner needs. */
const OLDEST = [3, 7] as const;
const LIMITS = { timeout: 20_000 };
const VERSION = 'import sys; print("%d.%d.%d" % sys.version_info[:3])';

/**
 * The Python that `command` starts.
 * @throws Refusal where there is none, or too old a one
 */
export async function findPython(command: string): Promise<Python> {
  const { stdout } = await runProcess(command, ['-c', VERSION], '', LIMITS);
  const version = /^(\d+)\.(\d+)\.\d+\s*$/.exec(stdout);
  if (version === null) throw refusal(`${command} does not answer as a Python does`, ...INSTEAD);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw refusal(`${command} is Python ${stdout.trim()}; it takes ${OLDEST.join('.')} or newer`, ...INSTEAD);
  }
  return { command, version: stdout.trim() };
}

/**
 * Lets Python compile the program.
 * @throws Refusal with Python's own message where it can't
 */
export async function checkSyntax(
  { command, version }: Python,
  runner: string,
  { file, source }: Program,
): Promise<void> {
  const { status, stderr } = await runProcess(
    command,
    ['-I', runner, 'check', file, '-', '-'],
    source,
    LIMITS,
  );
  if (status === 0) return;
  throw new Refusal(`error: Python ${version} can't read ${file}\n${stderr.trimEnd()}`);
}
