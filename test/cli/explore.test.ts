/** `queue-demo explore` as a process: exit codes, JSON, limits, Ctrl-C; and the runs that it leads to. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { file, onTerminal, queueDemo } from './process.js';

const hasScript = existsSync('/usr/bin/script');

/** Goes on for ever, and is in another world after each message. */
const ENDLESS = `
import queue, threading
q = queue.Queue()
def produce():
    n = 0
    while True:
        n += 1
        q.put(n)
threading.Thread(target=produce).start()
`;
/** The same, unless the other thread looks too early. */
const ENDLESS_OR_DEAD = `
import os, queue, threading
q = queue.Queue()
def produce():
    if q.empty():
        raise SystemExit
    n = 0
    while True:
        n += 1
        q.put(n)
thread = threading.Thread(target=produce)
thread.start()
q.put(0)
`;
const WAITS = `
import threading
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        with b:
            print('one')
def two():
    with b:
        with a:
            print('two')
for each in (threading.Thread(target=one), threading.Thread(target=two)):
    each.start()
`;

interface Shown {
  readonly kind: string;
  readonly odds: number;
  readonly schedule: string;
  readonly steps: number;
  readonly noReturn: number;
}

async function data(...args: readonly string[]) {
  const { code, stdout, stderr } = await queueDemo(['explore', ...args, '--json']);
  expect(stderr).toBe('');
  return { code, shown: JSON.parse(stdout) };
}

describe('the verdict', () => {
  test('a broken demo: every way in which it ends, and exit code 1', async () => {
    const { code, stdout, stderr } = await queueDemo(['explore', 'queue']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('Problems found: 4 of its 5 possible ends are bad.');
    expect(stdout.match(/--outcome finished(:\d)?$/gm)).toHaveLength(5);
  });

  test('its mended twin is proved, and exit code 0', async () => {
    const { code, stdout } = await queueDemo(['explore', 'queue', '--fixed']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Proved for every order \(ideal time\): it ends, no exception, nothing unread, no update lost while\s+others\s+run;/,
    );
  });

  test('in Chinese', async () => {
    const { code, stdout } = await queueDemo(['explore', 'pipe', '--lang', 'zh']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/死锁[\s\S]*有问题：/);
  });

  test('a program from standard input, each outcome by the code of its schedule', async () => {
    const { code, stdout } = await queueDemo(['explore', '-'], { input: WAITS });
    expect(code).toBe(1);
    const codes = [...stdout.matchAll(/queue-demo run - --schedule (\S+)/g)].map(
      ([, each]) => each as string,
    );
    expect(codes).toHaveLength(2);
    const dead = await queueDemo(['run', '-', '--schedule', codes[0] as string], { input: WAITS });
    expect(dead.stdout).toContain('=== DEADLOCK ===');
  });

  test('a program that can not be read', async () => {
    const { code, stdout, stderr } = await queueDemo(['explore', '-'], { input: 'async def f(): pass\n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('async');
  });
});

describe('--json', () => {
  test('has the shape that was promised', async () => {
    const { code, shown } = await data('pipe');
    expect(code).toBe(1);
    expect(Object.keys(shown)).toEqual(
      'program timing complete states transitions clean outcomes properties lostUpdates prints'.split(' '),
    );
    expect(shown).toMatchObject({ program: 'pipe', timing: 'ideal', complete: true, clean: false });
    expect(shown.outcomes).toHaveLength(1);
    expect(Object.keys(shown.outcomes[0])).toEqual(
      'kind odds schedule steps switches noReturn cycle errors running unread blocked causes'.split(' '),
    );
    expect(shown.outcomes[0]).toMatchObject({ kind: 'deadlock', noReturn: 0, cycle: null });
    expect(shown.outcomes[0].blocked).toContainEqual(
      expect.objectContaining({ actor: 'Process-2', op: 'recv', object: 'pipe', line: 31 }),
    );
  });

  test('every schedule, run again, ends as it was said', async () => {
    const { shown } = await data('queue', '--timing', 'any');
    const outcomes: readonly Shown[] = shown.outcomes;
    expect(outcomes.reduce((sum, { odds }) => sum + odds, 0)).toBeCloseTo(1);
    for (const { schedule, kind, steps } of outcomes) {
      const { stdout } = await queueDemo(['run', 'queue', '--schedule', schedule, '--json']);
      const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) as string);
      expect(last.outcome).toMatchObject({ kind, steps });
    }
  });

  test('--verdict has the outcomes alone, each with a schedule that leads there', async () => {
    const whole = (await data('queue', '--timing', 'any')).shown;
    const { code, shown } = await data('queue', '--timing', 'any', '--verdict');
    expect(code).toBe(1);
    expect(shown).toMatchObject({ complete: true, clean: false });
    const unread = ({ outcomes }: typeof shown): string[] =>
      outcomes.map((each: { unread: object }) => JSON.stringify(each.unread)).sort();
    expect(unread(shown)).toEqual(unread(whole));
    for (const { odds, noReturn, schedule, kind } of shown.outcomes) {
      expect([odds, noReturn]).toEqual([null, null]);
      const { stdout } = await queueDemo(['run', 'queue', '--schedule', schedule, '--json']);
      expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) as string).outcome.kind).toBe(kind);
    }
  });

  test('--verdict counts no outputs', async () => {
    const { code, stderr } = await queueDemo(['explore', 'queue', '--verdict', '--outputs']);
    expect(code).toBe(2);
    expect(stderr).toContain("'--verdict' cannot be used with option '--outputs");
  });

  test('--outputs counts them, and lists twenty or all', async () => {
    const { shown } = await data('queue', '--outputs');
    expect(shown.outputs).toMatchObject({ count: '90', complete: false });
    expect(shown.outputs.list).toHaveLength(20);
    const all = (await data('queue', '--outputs', 'all')).shown.outputs;
    expect(all.complete).toBe(true);
    expect(new Set(all.list.map(({ text }: { text: string }) => text)).size).toBe(90);
  });
});

describe('run --outcome', () => {
  test('shows the simplest schedule for it, with the point of no return', async () => {
    const { shown } = await data('queue');
    const { code, stdout } = await queueDemo(['queue', '--outcome', 'finished:2']);
    expect(code).toBe(0);
    expect(stdout).toContain('but 2 messages were never received');
    expect(stdout).toContain(`--schedule ${shown.outcomes[1].schedule}`);
    const lines = stdout.split('\n');
    const mark = lines.findIndex((line) => line.includes('from here on this end was certain'));
    expect(lines[mark - 1]).toMatch(new RegExp(`^ *${shown.outcomes[1].noReturn} `));
  });

  test('searches within limits', async () => {
    const args = ['run', '-', '--outcome', 'finished', '--max-states', '1000'];
    const { code, stdout, stderr } = await queueDemo(args, { input: ENDLESS });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('no order of - was found that ends as finished');
    expect(stderr).toContain('A higher limit goes further: --max-states');
  });

  test('is what the limits are for: a single run has none to search within', async () => {
    const { code, stderr } = await queueDemo(['run', 'queue', '--max-time', '5']);
    expect(code).toBe(2);
    expect(stderr).toContain('limit the search for an --outcome');
  });

  test('of a mended twin, and as JSON Lines', async () => {
    const { stdout } = await queueDemo(['run', 'pipe', '--fixed', '--outcome', 'finished', '--json']);
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) as string).outcome.kind).toBe('finished');
  });
});

describe('a search that is not finished', () => {
  test('proves nothing where nothing is wrong so far', async () => {
    const { code, stdout } = await queueDemo(['explore', '-', '--max-states', '1000'], { input: ENDLESS });
    expect(code).toBe(3);
    expect(stdout).toContain('nothing proved: the search stopped at its limit of 1,000 states');
    const { shown } = await data(file('endless.py', ENDLESS), '--max-states', '1000');
    expect(shown).toMatchObject({ complete: false, clean: null, outcomes: [] });
  });

  test('knows of what it found', async () => {
    const program = file('endless.py', ENDLESS_OR_DEAD);
    const { code, shown } = await data(program, '--max-states', '1000');
    expect(code).toBe(1);
    expect(shown).toMatchObject({ complete: false, clean: false });
    expect(shown.outcomes[0]).toMatchObject({ kind: 'finished', odds: null, noReturn: null });
    const { stdout } = await queueDemo(['explore', program, '--max-states', '1000']);
    expect(stdout).toContain('Not proved: that nothing else can.');
    expect(stdout).toContain(`queue-demo explore ${program} --verdict`);
  });

  test('by time, and by memory', async () => {
    const time = await queueDemo(['explore', '-', '--max-time', '1'], { input: ENDLESS });
    expect(time.stdout).toContain('limit of 1 second.');
    const memory = await queueDemo(['explore', '-', '--max-memory', '20'], { input: ENDLESS });
    expect(memory.stdout).toContain('limit of 20 MB of memory');
    expect([time.code, memory.code]).toEqual([3, 3]);
  });

  test.skipIf(!hasScript)(
    'by Ctrl-C: shows what it found, while progress is shown on the terminal',
    async () => {
      const program = file('endless.py', ENDLESS_OR_DEAD);
      const { code, stdout } = await onTerminal(`explore ${program} --no-color`, 'waiting', '\x03');
      expect(code).toBe(1);
      expect(stdout).toMatch(/[\d,]+ states, [\d,]+ a second, [\d,]+ waiting/);
      expect(stdout).toContain('the search was interrupted');
      expect(stdout).toContain('FINISHED, 1 unread');
    },
  );

  test.skipIf(!hasScript)('by Ctrl-C with nothing to show', async () => {
    const { code, stdout } = await onTerminal(`explore ${file('endless.py', ENDLESS)}`, 'waiting', '\x03');
    expect(code).toBe(130);
    expect(stdout).toMatch(/Interrupted after [\d,]+ states/);
  });
});
