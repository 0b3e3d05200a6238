/** Reads a program from a file or from standard input. */
import { createReadStream } from 'node:fs';
import { Refusal, refusal } from './exit.js';
import { write } from './terminal.js';

/** Programs of the kind this is for have some hundred lines. */
const LIMIT = 1_000_000;

const REASONS: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  ENOENT: [
    'there is no such file',
    '`queue-demo list` shows the demos; a file of your own is given by its path.',
  ],
  EISDIR: ['it is a directory', 'Give the path of one .py file in it.'],
  ENOTDIR: ['a part of that path is not a directory', 'Check the path.'],
  EACCES: ['it may not be read', 'Check its permissions.'],
  ENAMETOOLONG: ['the name is too long', 'Check the path.'],
  ELOOP: ['its links go in a circle', 'Check the path.'],
  ERR_INVALID_ARG_VALUE: ['that is no path', 'Check the path.'],
};

/**
 * The bytes of the file at `path`, or of standard input for `-`.
 * @throws Refusal where it can't be read, or is longer than any program for queue-demo
 */
export async function readProgram(path: string): Promise<Uint8Array> {
  if (path === '-' && process.stdin.isTTY) {
    write(2, 'Reading a Python program from the terminal; Ctrl-D ends it.\n');
  }
  try {
    return await readAll(path === '-' ? process.stdin : createReadStream(path), path);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(path, error as NodeJS.ErrnoException);
  }
}

async function readAll(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    size += chunk.length;
    if (size > LIMIT) throw refusal(`${path} is longer than a million bytes, so it is hardly a program`);
  }
  return Buffer.concat(read);
}

function unreadable(path: string, error: NodeJS.ErrnoException): Refusal {
  const [why, advice] = REASONS[error.code ?? ''] ?? [error.message, 'Check the path.'];
  return refusal(`can't read ${path}: ${why}`, advice);
}
