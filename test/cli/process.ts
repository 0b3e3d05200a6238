/** Runs the built command as a process of its own, as a shell would. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

const COMMAND = path.resolve('dist/bin/queue-demo.cjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly node?: readonly string[];
}

/** `queue-demo ARGS`, output to pipes. */
export async function queueDemo(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  if (!existsSync(COMMAND)) throw new Error('The command is not built: npm run build.');
  const child = spawn(process.execPath, [...(setting.node ?? []), COMMAND, ...args], {
    env: environment(setting.env ?? {}),
  });
  // A command that doesn't read its input may end before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(setting.input ?? '');
  return ended(child);
}

/** A shell's command line, in which `queue-demo` is the built command. */
export async function shell(line: string): Promise<Ended> {
  const script = `queue-demo() { "${process.execPath}" "${COMMAND}" "$@"; }; ${line}`;
  return ended(spawn('bash', ['-o', 'pipefail', '-c', script], { env: environment({}) }));
}

/** The command on a terminal of its own, where `typed` is typed as soon as it has printed `prompt`. */
export async function onTerminal(args: string, prompt = '', typed = ''): Promise<Ended> {
  const line = `stty cols 80 rows 24; exec "${process.execPath}" "${COMMAND}" ${args}`;
  const child = spawn('script', ['-qec', line, '/dev/null'], { env: environment({ TERM: 'xterm' }) });
  let left = typed;
  child.stdout.on('data', (chunk) => {
    if (left === '' || !String(chunk).includes(prompt)) return;
    child.stdin.write(left);
    left = '';
  });
  return ended(child);
}

/** A file of that content in a folder of its own, by its path. */
export function file(name: string, content: string | Uint8Array): string {
  const at = path.join(mkdtempSync(path.join(tmpdir(), 'queue-demo-')), name);
  writeFileSync(at, content);
  return at;
}

/** Nothing of the one who tests shows in what is tested. */
function environment(env: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C.UTF-8', ...env };
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const output = [collect(child.stdout), collect(child.stderr)] as const;
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(limit);
  const [stdout, stderr] = await Promise.all(output);
  return { code, stdout, stderr };
}

async function collect(stream: Readable): Promise<string> {
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  await once(stream, 'close');
  return Buffer.concat(chunks).toString();
}
