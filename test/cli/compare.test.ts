/** `queue-demo compare` as a process, with the real Python and with impostors. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hasCPython } from '../cpython.js';
import { file, onTerminal, queueDemo } from './process.js';

const hasScript = existsSync('/usr/bin/script');

interface Shown {
  readonly count: number;
  readonly possible: boolean | null;
  readonly schedule: string | null;
  readonly ideal: boolean | null;
  readonly hung: boolean;
  readonly text: string;
}

async function data(...args: readonly string[]) {
  const { code, stdout, stderr } = await queueDemo(['compare', ...args, '--json']);
  expect(stderr).toBe('');
  return { code, shown: JSON.parse(stdout) };
}

/** What the model prints under a schedule. */
async function replayed(program: string, schedule: string): Promise<string> {
  const { stdout } = await queueDemo(['run', program, '--schedule', schedule, '--json']);
  const events = stdout.trimEnd().split('\n').slice(0, -1);
  return events.map((line) => JSON.parse(line).output ?? '').join('');
}

/** A command that takes itself for Python 3.11.7, accepts every program, and prints `text` for it. */
function impostor(text: string): string {
  const script = `#!/bin/sh
case "$*" in
  *sys.version_info*) echo 3.11.7 ;;
  *runner.py\\ run*) cat > /dev/null; printf '${text}' ;;
  *) cat > /dev/null ;;
esac
`;
  const path = file('python3', script);
  chmodSync(path, 0o755);
  return path;
}

/** Neither gone nor a zombie, which some containers keep. */
function isRunning(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

/** Looks again and again; the one who runs the tests says how long at most. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20);
}

const HELLO = "print('hello')\nprint('world')\n";

describe.skipIf(!hasCPython)('beside CPython', () => {
  test('every output of queue has a schedule whose replay prints it', async () => {
    const { code, shown } = await data('queue', '--runs', '12');
    expect(code).toBe(0);
    expect(Object.keys(shown).slice(0, 7)).toEqual(
      'python runs hung possible distinct outputs unseen'.split(' '),
    );
    expect(shown).toMatchObject({ runs: 12, hung: 0, possible: 12, complete: true });
    const outputs: readonly Shown[] = shown.outputs;
    expect(outputs.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    expect(outputs).toHaveLength(shown.distinct);
    for (const { schedule, text } of outputs) expect(await replayed('queue', schedule as string)).toBe(text);
  });

  test('a run that hangs is ended, and judged by how it begins', async () => {
    const { code, shown } = await data('pipe', '--runs', '3', '--jobs', '3', '--timeout', '2');
    expect(code).toBe(0);
    expect(shown).toMatchObject({ runs: 3, hung: 3, possible: 3, unseen: [] });
    for (const { schedule, text, hung } of shown.outputs as readonly Shown[]) {
      expect(hung).toBe(true);
      expect((await replayed('pipe', schedule as string)).startsWith(text)).toBe(true);
    }
  });

  test('ends what a hung run has started, too', async () => {
    const program = file(
      'children.py',
      `
import multiprocessing, time
child = multiprocessing.Process(target=time.sleep, args=(10000,))
child.start()
print(child.pid)
child.join()
`,
    );
    const { shown } = await data(program, '--runs', '1', '--timeout', '2');
    const pid = Number(shown.outputs[0].text);
    expect(pid).toBeGreaterThan(1);
    expect(isRunning(pid)).toBe(false);
    expect(shown).toMatchObject({ hung: 1, excuses: ['pid'], outputs: [{ possible: null }] });
  });

  test('sleeps and time-outs are multiplied, and the clocks that the program reads run along', async () => {
    const program = file(
      'waits.py',
      `
import multiprocessing, queue, threading, time
from time import sleep
begin = time.monotonic()
def took():
    global begin
    seconds = time.monotonic() - begin
    begin = time.monotonic()
    return seconds > 999
def empty(get, *args, **keywords):
    try:
        get(*args, **keywords)
    except queue.Empty:
        print('empty', took())
if __name__ == '__main__':
    sleep(1000); print('sleep', took())
    empty(queue.Queue().get, timeout=1000)
    empty(queue.Queue().get, True, 1000)
    empty(queue.SimpleQueue().get, timeout=1000)
    empty(multiprocessing.Queue().get, timeout=1000)
    full = queue.Queue(1)
    full.put(1)
    try:
        full.put(2, timeout=1000)
    except queue.Full:
        print('full', took())
    print(threading.Event().wait(1000), took())
    print(threading.Semaphore(0).acquire(timeout=1000), took())
    lock = threading.Lock()
    with lock:
        print(lock.acquire(timeout=1000), took())
    held = multiprocessing.Lock()
    with held:
        print(held.acquire(timeout=1000), took())
    receiver, sender = multiprocessing.Pipe()
    print(receiver.poll(1000), took())
    thread = threading.Thread(target=sleep, args=(2000,))
    thread.start()
    thread.join(1000); print('join', took())
    condition = threading.Condition()
    with condition:
        print(condition.wait(1000), took())
`,
    );
    const { code, shown } = await data(program, '--scale', '0.0001', '--runs', '1', '--max-time', '5');
    const lines: string[] = shown.outputs[0].text.trimEnd().split('\n');
    expect(lines).toEqual([
      'sleep True',
      ...Array(4).fill('empty True'),
      'full True',
      ...Array(5).fill('False True'),
      'join True',
      'False True',
    ]);
    expect([0, 3]).toContain(code);
  });

  test('a program that fails: the exceptions are told, and what did not come', async () => {
    const program = file(
      'early.py',
      `
import queue, threading
q = queue.Queue()
def take():
    if q.empty():
        raise ValueError('too early')
    print(q.get())
q.put(1)
thread = threading.Thread(target=take)
thread.start()
thread.join()
q.get_nowait()
`,
    );
    const { code, stdout } = await queueDemo(['compare', program, '--runs', '2']);
    expect(code).toBe(0);
    expect(stdout).toContain('both runs; ended by queue.Empty at line 12; possible even if no step is late');
  });

  test('what is not seen is told with its odds and a command', async () => {
    const program = file(
      'choice.py',
      `
import threading
n = 0
def add():
    global n
    n += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for each in threads: each.start()
for each in threads: each.join()
if n < 2:
    raise RuntimeError('lost')
`,
    );
    const { code, stdout } = await queueDemo(['compare', program, '--runs', '3', '--width', '80']);
    expect(code).toBe(0);
    expect(stdout).toContain('What else can happen, and did not in these 3 runs:\n\nERROR RuntimeError, ');
    expect(stdout).toContain('How likely: if chance picked who goes next at every step; rounded.');
    expect(stdout).toContain(`queue-demo run ${program} --timing any --outcome error`);
  });

  test('the clock is not judged, and it is said why', async () => {
    const program = file('clock.py', 'import time\nprint(time.time())\n');
    const { code, stdout } = await queueDemo(['compare', program, '--runs', '2', '--width', '200']);
    expect(code).toBe(0);
    expect(stdout).toContain('not judged, because the program reads the clock.');
  });

  test('a program from standard input, in Chinese', async () => {
    const { code, stdout } = await queueDemo(['compare', '-', '--runs', '1', '--lang', 'zh'], {
      input: HELLO,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('不需要任何延迟');
    expect(stdout).toMatch(/ {4}hello\n {4}world\n/);
  });

  test('is its own module, under its own name, in Unicode', async () => {
    const program = file(
      'self.py',
      `
import sys, pickle, __main__
class Thing: pass
print(__name__, sys.argv == [__file__], type(pickle.loads(pickle.dumps(Thing()))) is Thing, '消息')
print(__main__.Thing is Thing)
`,
    );
    const { stdout } = spawnSync('python3', ['-I', 'src/cli/python3/runner.py', 'run', program, '-', '-'], {
      input: await import('node:fs').then(({ readFileSync }) => readFileSync(program)),
      encoding: 'utf8',
    });
    expect(stdout).toBe('__main__ True True 消息\nTrue\n');
  });

  test.skipIf(!hasScript)('Ctrl-C: what was found so far', async () => {
    const { code, stdout } = await onTerminal(
      'compare queue --runs 100000 --no-color',
      'different output',
      '\x03',
    );
    expect(code).toBe(3);
    expect(stdout).toMatch(/Python: \d+ of 100,000 runs, \d+ different outputs?/);
    expect(stdout).toMatch(/Interrupted after \d+ of 100,000 runs\./);
    expect(stdout).toContain('possible even if no step is late');
  });
});

describe('without CPython', () => {
  test('what the model can not print comes first, and is a mistake of ours', async () => {
    const program = file('hello.py', HELLO);
    const python = impostor('hello\\nmoon\\n');
    const { code, stdout } = await queueDemo(['compare', program, '--python', python, '--runs', '2']);
    expect(code).toBe(1);
    expect(stdout).toContain("Both runs printed what the model can't print. That is a mistake in queue-demo");
    expect(stdout).toContain("After 1 line, this can't come: moon\n  It could go on with: world\n");
    const { shown } = await data(program, '--python', python, '--runs', '2');
    expect(shown).toMatchObject({
      possible: 0,
      outputs: [{ count: 2, possible: false, schedule: null, matched: 1 }],
    });
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    '%s leaves nothing behind that runs on',
    async (signal) => {
      const noted = file('pids', '');
      const python = file(
        'python3',
        `#!/bin/sh
case "$*" in
  *sys.version_info*) echo 3.11.7 ;;
  *hog.py*) echo $$ >> ${noted}; cat > /dev/null ;;
  *runner.py\\ run*) echo $$ >> ${noted}; ${signal === 'SIGKILL' ? 'true' : 'sleep 10000'} ;;
  *) cat > /dev/null ;;
esac
`,
      );
      chmodSync(python, 0o755);
      const args = ['compare', file('hello.py', HELLO), '--python', python, '--hog', '--jobs', '1'];
      const child = spawn(process.execPath, ['dist/bin/queue-demo.cjs', ...args, '--runs', '1000000']);
      const pids = () => readFileSync(noted, 'utf8').trim().split('\n').filter(Boolean).map(Number);
      await until(() => pids().length >= 2);
      child.kill(signal);
      await once(child, 'close');
      await until(() => !pids().some(isRunning));
    },
  );

  test('no Python at all', async () => {
    const { code, stdout, stderr } = await queueDemo(['compare', 'queue', '--python', 'no-such-python']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no no-such-python here');
    expect(stderr).toContain('--python EXE');
  });

  test('something else than Python', async () => {
    const { code, stderr } = await queueDemo(['compare', 'queue', '--python', 'true']);
    expect(code).toBe(2);
    expect(stderr).toContain('true does not answer as a Python does');
  });

  test('a Python that can not read the program says so itself', async () => {
    const script = `#!/bin/sh
case "$*" in
  *sys.version_info*) echo 3.9.18 ;;
  *) cat > /dev/null; echo 'SyntaxError: invalid syntax' >&2; exit 1 ;;
esac
`;
    const python = file('python3.9', script);
    chmodSync(python, 0o755);
    const { code, stderr } = await queueDemo(['compare', 'queue', '--python', python]);
    expect(code).toBe(2);
    expect(stderr).toContain("Python 3.9.18 can't read queue.py\nSyntaxError: invalid syntax\n");
  });
});
