/** Finds the real Python, and lets it say whether it can read the program at all. */
import type { Program } from '../../python/program.js';
import { Refusal, refusal } from '../exit.js';
import { type Python, type Ran, runProcess } from './process.js';

/** The first with all that the runner needs. */
const OLDEST = [3, 7] as const;
const PATIENCE = 20_000;
const VERSION = 'import sys; print("%d.%d.%d" % sys.version_info[:3])';

const INSTEAD = [
  '`--python EXE` names another one.',
  'All other commands do without: they run programs on a machine of their own.',
];

/**
 * The Python that `command` starts.
 * @throws Refusal where there is none, or too old a one
 */
export async function findPython(command: string): Promise<Python> {
  const { stdout } = await start(command, ['-c', VERSION], '');
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
  const { status, stderr } = await start(command, ['-I', runner, 'check', file, '-', '-'], source);
  if (status === 0) return;
  throw new Refusal(`error: Python ${version} can't read ${file}\n${stderr.trimEnd()}`);
}

async function start(command: string, args: readonly string[], input: string): Promise<Ran> {
  try {
    return await runProcess(command, args, input, { timeout: PATIENCE });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? `there is no ${command} here` : `can't start ${command}: ${message}`;
    throw refusal(why, ...INSTEAD);
  }
}
