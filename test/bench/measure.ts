/** Processes, measured from outside: how long each took as a whole, and how much memory it held at most. */
import { spawnSync } from 'node:child_process';

export interface Measured {
  /** Milliseconds, start and end included. */
  readonly time: number;
  /** Most bytes that were resident at once; null without GNU time. */
  readonly memory: number | null;
  readonly stdout: string;
}

// It makes the bare start of Node slow, which flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const TIME = ['/usr/bin/time', '-q', '-f', 'kB %M'] as const;
const hasTime = isThere(TIME[0], [...TIME.slice(1), 'true']);

/** Whether a command can be run at all. */
export function isThere(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a command to its end, its output to a pipe.
 * @throws Error where it ends with another code than those in `codes`
 */
export function measured(command: readonly string[], cwd = '.', codes: readonly number[] = [0]): Measured {
  const [file = '', ...args] = hasTime ? [...TIME, ...command] : command;
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, { env, cwd, encoding: 'utf8', maxBuffer: 1e9 });
  const time = performance.now() - began;
  if (!codes.includes(status ?? -1))
    throw new Error(`${command.join(' ')}: exit code ${status}\n${stdout}${stderr}`);
  const kilobytes = hasTime ? stderr.match(/^kB (\d+)$/m)?.[1] : undefined;
  return { time, memory: kilobytes === undefined ? null : Number(kilobytes) * 1024, stdout };
}

/** Runs the commands in turn, `rounds` times, so that whatever else the machine does falls on all alike. */
export function inTurn<T>(runs: ReadonlyMap<string, () => T>, rounds: number): Map<string, T[]> {
  const found = new Map([...runs.keys()].map((name) => [name, [] as T[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of runs) found.get(name)?.push(run());
  return found;
}

/** The one in the middle; of an even number, the larger of the two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
