/** The command `help`: its list, its pages, the help of commands, and what it says where there is none. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onTerminal, queueDemo } from '../process.js';

const PAGES = readdirSync('src/cli/help/en').filter((file) => file !== 'README.md');
const topics = PAGES.map((file) => file.replace('.md', ''));

test('alone, it lists the topics, a line each', async () => {
  const { code, stdout } = await queueDemo(['help', '--width', '80']);
  expect(code).toBe(0);
  for (const topic of topics) expect(stdout).toMatch(new RegExp(`^${topic} +\\| \\S`, 'm'));
});

describe('a topic', () => {
  test.each(topics)('%s', async (topic) => {
    const { code, stdout, stderr } = await queueDemo(['help', topic]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\S.*\n=+\n\n/);
    expect(stdout).not.toContain('\x1b');
  });

  test('in the language of --lang, or of the locale', async () => {
    const asked = await queueDemo(['help', 'words', '--lang', 'zh']);
    expect(asked.stdout).toMatch(/^术语\n====\n/);
    expect((await queueDemo(['help', 'words'], { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toBe(asked.stdout);
  });

  test('in as many columns as it is told, and in ink where it is forced', async () => {
    const { stdout } = await queueDemo(['help', 'time', '--width', '40']);
    expect(stdout).toMatch(/^Time is virtual: a program that sleeps$/m);
    const inked = await queueDemo(['help', 'time'], { env: { FORCE_COLOR: '1' } });
    expect(inked.stdout.startsWith('\x1b[1mTime\x1b[22m\n====\n')).toBe(true);
    const forbidden = await queueDemo(['help', 'time', '--no-color'], { env: { FORCE_COLOR: '1' } });
    expect(forbidden.stdout).not.toContain('\x1b');
  });

  test('on a terminal, emphasised', async () => {
    const { stdout } = await onTerminal('help time');
    expect(stdout.startsWith('\x1b[1mTime\x1b[22m\r\n')).toBe(true);
  });
});

test.each(['run', 'explore', 'odd-even', 'help'])('a command: %s', async (command) => {
  const asked = await queueDemo(['help', command]);
  expect(asked).toEqual(await queueDemo([command, '--help']));
  expect(asked).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: queue-demo/) });
});

describe('what there is no help on', () => {
  test.each([
    ['wrods', /^error: there is no help on wrods\nDid you mean words\?\nTopics: .*words.*\nCommands: .*run/],
    ['exploer', /Did you mean explore\?/],
    ['README', /^error: there is no help on README\nTopics/],
    ['../en/words', /^error: there is no help on/],
  ])('%s', async (topic, says) => {
    const { code, stdout, stderr } = await queueDemo(['help', topic]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});

test('the pages are in the packed tarball', () => {
  const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
  });
  for (const lang of ['en', 'zh'])
    for (const page of ['README.md', ...PAGES]) expect(listing).toContain(`dist/cli/help/${lang}/${page}"`);
});
