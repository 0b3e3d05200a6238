/** What the command line says to arguments, right and wrong. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { file, queueDemo } from './process.js';

describe('what is asked for', () => {
  test('without arguments: where to start, on one small screen, in either language', async () => {
    for (const lang of ['en_US.UTF-8', 'zh_CN.UTF-8']) {
      const { code, stdout } = await queueDemo([], { env: { LC_ALL: lang } });
      expect(code).toBe(0);
      expect(stdout).toMatch(/queue-demo queue[\s\S]*queue-demo explore odd-even[\s\S]*queue-demo --help/);
      expect(stdout.split('\n').length).toBeLessThanOrEqual(20);
    }
  });

  test('the help', async () => {
    const { code, stdout } = await queueDemo(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Usage: queue-demo[\s\S]*odd-even[\s\S]*Examples:/);
  });

  test('the source of a demo, as it is and with numbers', async () => {
    const source = readFileSync('demos/odd-even.fixed.py', 'utf8');
    expect((await queueDemo(['show', 'odd-even', '--fixed'])).stdout).toBe(source);
    const numbered = (await queueDemo(['show', 'queue-module', '--numbers'])).stdout.split('\n');
    const lines = readFileSync('demos/queue-module.py', 'utf8').split('\n');
    expect(numbered.map((line) => line.replace(/^ *\d+(?: {2})?/, ''))).toEqual(lines);
    expect(numbered[9]).toMatch(/^10 {2}|^ 10 {2}/);
  });

  test.each(['odd-even', 'queue', 'pipe', 'queue-module', 'run', 'explore', 'list', 'show'])(
    '%s --help has examples',
    async (name) => {
      const { code, stdout, stderr } = await queueDemo([name, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`Examples:\\n +queue-demo ${name}`));
    },
  );

  test('the version', async () => {
    expect(await queueDemo(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test('the demos, a line each, in either language', async () => {
    const english = await queueDemo(['list']);
    expect(english.stdout).toMatch(/^odd-even +--fixed +\S.*$/m);
    expect(english.stdout).toMatch(/^queue-module +\S.*$/m);
    const chinese = await queueDemo(['list'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(chinese.stdout).toMatch(/^odd-even .*\p{Script=Han}/mu);
    expect((await queueDemo(['list', '--lang', 'zh'])).stdout).toBe(chinese.stdout);
  });
});

describe('what is mistyped', () => {
  const cases: readonly (readonly [args: string, says: RegExp])[] = [
    ['od-even', /unknown command 'od-even'\n\(Did you mean odd-even\?\)/],
    ['./program.py', /queue-demo run/],
    ['run od-even', /no demo named od-even\nDid you mean odd-even\?/],
    ['run something', /no demo named something\n`queue-demo list`/],
    ['run', /missing required argument 'PROGRAM'/],
    ['show', /missing required argument 'NAME'/],
    ['show od-even', /no demo named od-even\nDid you mean odd-even\?/],
    ['show queue-module --fixed', /queue-module has no mended version/],
    ['run odd-even --watch', /--watch needs a file/],
    ['explore ./none.py --watch', /--watch needs a file/],
    ['run odd-even --sede 7', /unknown option '--sede'\n\(Did you mean --seed\?\)/],
    ['odd-even more', /too many arguments/],
    ['odd-even --seed', /argument missing/],
    ['odd-even --seed 1.5', /--seed <N>.*1\.5.*whole number from 0 to 4294967295/],
    ['odd-even --seed=-1', /--seed <N>.*-1.*whole number/],
    ['odd-even --seed 99999999999', /whole number from 0 to 4294967295/],
    ['odd-even --timing real', /--timing <MODEL>.*real.*ideal, any/],
    ['odd-even --max-steps 0', /--max-steps <N>.*whole number from 1 to/],
    ['odd-even --max-steps 1e9', /--max-steps <N>.*whole number from 1 to/],
    ['odd-even --width 5', /--width <N>.*whole number from 20 to/],
    ['odd-even --speed fast', /--speed <X>.*fast.*number above 0/],
    ['odd-even --speed 0', /number above 0/],
    ['odd-even --lang de', /--lang <LANG>.*de.*en, zh/],
    ['odd-even --json --plain', /'--json' cannot be used with option '--plain'/],
    ['odd-even --seed 7 --schedule x', /'--seed <N>' cannot be used with option '--schedule <CODE>'/],
    ['odd-even --schedule not-a-code', /schedule/],
    ['queue --outcome nothing', /--outcome <KIND\[:N\]>.*nothing.*livelock, deadlock, error, finished/],
    ['queue --outcome finished:0', /finished:2/],
    [
      'queue --outcome finished --schedule x',
      /'--schedule <CODE>' cannot be used|cannot be used with option '--schedule/,
    ],
    ['queue --outcome deadlock', /no order of queue ends as deadlock\nThere are: finished, finished:2/],
    ['queue --outcome finished:6', /no order of queue ends as finished:6\nThere are: .*finished:5\./],
    ['explore', /missing required argument 'PROGRAM'/],
    ['explore nothing', /no demo named nothing/],
    ['explore queue --max-states 0', /--max-states <N>.*whole number from 1/],
    ['explore queue --outputs some', /--outputs \[all\].*some.*Give `all`/],
    ['queue-module --fixed', /queue-module has no mended version/],
    ['run ./nothing.py', /can't read \.\/nothing\.py: there is no such file/],
    [`run ${tmpdir()}`, /can't read .*: it is a directory/],
    ['run /dev/zero', /longer than a million bytes/],
  ];

  test.each(cases)('%s', async (args, says) => {
    const { code, stdout, stderr } = await queueDemo(args.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('--fixed with a file', async () => {
    const { code, stderr } = await queueDemo(['run', file('own.py', 'pass\n'), '--fixed']);
    expect(code).toBe(2);
    expect(stderr).toContain('--fixed goes with a demo');
  });

  test('an empty schedule', async () => {
    const { code, stderr } = await queueDemo(['odd-even', '--schedule', '']);
    expect(code).toBe(2);
    expect(stderr).toContain('It is empty');
  });
});
