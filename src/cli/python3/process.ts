/** One run of the real Python as a process: what it printed, and whether it had to be ended. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { codeOf, messageOf } from '../terminal/errors.js';
import { type Refusal, refusal } from '../terminal/exit.js';
import { endGroup, spawnGroup } from './group.js';

/** A real Python and the files beside it. */
export interface Python {
  /** The command. */
  readonly command: string;
  /** `3.11.7`. */
  readonly version: string;
}

export interface PythonRun {
  readonly stdout: string;
  readonly stderr: string;
  /** null where it was ended by a signal. */
  readonly status: number | null;
  /** It would not end by itself, and was ended. */
  readonly hung: boolean;
}

export interface RunLimits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** Characters of a stream beyond which nobody reads on, so that whoever prints for ever has to wait. */
const MOST = 1_000_000;

/** What to do where a Python will not do. */
export const INSTEAD = [
  '`--python EXE` names another one.',
  'All other commands do without: they run programs on a machine of their own.',
];

/**
 * Runs `command` with `input` to its end, or ends it when its time is over or it is aborted.
 * @throws Refusal where there is no such command, or it can't be started
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  input: string,
  { timeout, signal }: RunLimits,
): Promise<PythonRun> {
  const child = spawnGroup(command, args, { env: environment() });
  let hung = false;
  const end = (): void => {
    hung = true;
    endGroup(child);
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
  };
  const timer = setTimeout(end, timeout);
  signal?.addEventListener('abort', end);
  // It may end without having read its input.
  child.stdin?.on('error', () => {}).end(input);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  try {
    const [status]: unknown[] = await once(child, 'close');
    return { stdout: stdout(), stderr: stderr(), status: typeof status === 'number' ? status : null, hung };
  } catch (error) {
    throw notStarted(command, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

/** Nobody's settings: PYTHONUNBUFFERED and others change what is printed. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));
}

/** Reads the stream; gives what has come so far. */
function collect(stream: Readable | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (text.length > MOST) stream.pause();
  });
  return () => text;
}

function notStarted(command: string, error: unknown): Refusal {
  const isMissing = codeOf(error) === 'ENOENT';
  const why = isMissing ? `there is no ${command} here` : `can't start ${command}: ${messageOf(error)}`;
  return refusal(why, ...INSTEAD);
}
