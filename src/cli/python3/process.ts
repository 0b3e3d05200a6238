/** One run of the real Python as a process: what it printed, and whether it had to be ended. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { endGroup, spawnGroup } from './group.js';

/** A real Python and the files beside it. */
export interface Python {
  /** The command. */
  readonly command: string;
  /** `3.11.7`. */
  readonly version: string;
}

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** null where it was ended by a signal. */
  readonly status: number | null;
  /** It would not end by itself, and was ended. */
  readonly hung: boolean;
}

export interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** Characters of a stream beyond which nobody reads on: a program may print for ever. */
const MOST = 1_000_000;

/**
 * Runs `command` with `input` to its end, or ends it when its time is over, when it has printed far too much, or when
 * it is aborted.
 * @throws the error of `spawn` where there is no such command, or it can't be started
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  input: string,
  { timeout, signal }: Limits,
): Promise<Ran> {
  const child = spawnGroup(command, args, { env: environment() });
  let hung = false;
  const end = (): void => {
    hung = true;
    endGroup(child);
  };
  const timer = setTimeout(end, timeout);
  signal?.addEventListener('abort', end);
  // It may end without having read its input.
  child.stdin?.on('error', () => {}).end(input);
  try {
    const streams = [child.stdout, child.stderr].map((stream) => collect(stream as Readable, end));
    const [[status], stdout = '', stderr = ''] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      ...streams,
    ]);
    return { stdout, stderr, status, hung };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

/** Nobody's settings: PYTHONUNBUFFERED and others change what is printed. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));
}

async function collect(stream: Readable, tooMuch: () => void): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    if (text.length > MOST) return tooMuch();
    text += chunk;
  });
  // After a failed start there is no end, and nobody waits for it.
  await once(stream, 'close');
  return text;
}
