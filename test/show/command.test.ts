/** Commands that are shown can be pasted: the shell gives the program the same words again. */

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exploreCommand } from '../../src/show/command.js';

/** What bash makes of a line of words that are no operators. */
function words(line: string): string[] {
  const shown = execFileSync('bash', ['--norc', '-c', `printf '%s\\0' ${line}`], {
    env: { LC_ALL: 'C.UTF-8' },
  });
  return shown.toString().split('\0').slice(0, -1);
}

const WORDS = fc.array(
  fc.string({
    unit: fc.constantFrom(
      'a',
      "'",
      '"',
      '\\',
      '\n',
      '\t',
      ' ',
      '$',
      '`',
      '!',
      '\r',
      '\x1b',
      'é',
      '行',
      '*',
      'n',
      '0',
    ),
    minLength: 1,
  }),
  { minLength: 1, maxLength: 4 },
);

test('whatever the words are', () => {
  fc.assert(
    fc.property(WORDS, (given) => {
      const beside = given.map((text) => ['prints', text] as const);
      const line = exploreCommand({ program: 'a b.py', beside }, []);
      const expected = ['queue-demo', 'explore', 'a b.py', ...given.flatMap((text) => ['--prints', text])];
      expect(words(line)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
