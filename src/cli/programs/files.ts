/** Reads a program, or what one printed, from a file or from standard input, and writes what is to be kept. */
import { createReadStream, writeFileSync } from 'node:fs';
import { codeOf, messageOf } from '../terminal/errors.js';
import { Refusal, refusal } from '../terminal/exit.js';
import { write } from '../terminal/terminal.js';

/** Programs of the kind this is for have some hundred lines. */
const LIMIT = 1_000_000;

const REASONS: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  ENOENT: ['there is no such file', 'Check the path; - stands for standard input.'],
  EISDIR: ['it is a directory', 'Give the path of one file in it.'],
  ENOTDIR: ['a part of that path is not a directory', 'Check the path.'],
  EACCES: ['it may not be read', 'Check its permissions.'],
  ENAMETOOLONG: ['the name is too long', 'Check the path.'],
  ELOOP: ['its links go in a circle', 'Check the path.'],
  ERR_INVALID_ARG_VALUE: ['that is no path', 'Check the path.'],
};

const PROGRAM_ADVICE = {
  ENOENT: '`queue-demo list` shows the demos; a file of your own is given by its path.',
  EISDIR: 'Give the path of one .py file in it.',
};

/**
 * The bytes of the file at `path`, or of standard input for `-`.
 * @throws Refusal where it can't be read, or is longer than any program for queue-demo
 */
export async function readProgram(path: string): Promise<Uint8Array> {
  const tooLong = `${path} is longer than a million bytes, so it is hardly a program`;
  return readBytes(path, 'a Python program', refusal(tooLong), PROGRAM_ADVICE);
}

/**
 * The text in the file at `path`, or on standard input for `-`, its lines ended by newlines alone. Shells of Windows
 * write UTF-16.
 * @throws Refusal where it can't be read, is no text, or longer than any that a schedule prints
 */
export async function readOutput(path: string): Promise<string> {
  const tooLong = refusal(
    `${path} is longer than a million bytes: too much to search for`,
    'Give a shorter run, or its beginning with --prefix.',
  );
  const bytes = await readBytes(path, 'the output of a program', tooLong);
  const coding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(coding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text.replaceAll('\r\n', '\n');
  } catch {}
  throw refusal(`${path} is not text`, 'Give a file with what the program printed, in UTF-8.');
}

async function readBytes(
  path: string,
  what: string,
  tooLong: Refusal,
  advice: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  if (path === '-' && process.stdin.isTTY) {
    write(2, `Reading ${what} from the terminal; Ctrl-D ends it.\n`);
  }
  try {
    return await readAll(path === '-' ? process.stdin : createReadStream(path), tooLong);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(path, error, advice);
  }
}

async function readAll(chunks: AsyncIterable<Uint8Array>, tooLong: Refusal): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    size += chunk.length;
    if (size > LIMIT) throw tooLong;
  }
  return Buffer.concat(read);
}

function unreadable(path: string, error: unknown, advice: Readonly<Record<string, string>>): Refusal {
  const code = codeOf(error) ?? '';
  const [why, usual] = REASONS[code] ?? [messageOf(error), 'Check the path.'];
  return refusal(`can't read ${path}: ${why}`, advice[code] ?? usual);
}

/**
 * Writes the whole file at `path`, whatever was in it.
 * @throws Refusal where that can't be done
 */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw refusal(`can't write ${path}: ${messageOf(error)}`, 'Check the path and its permissions.');
  }
}
