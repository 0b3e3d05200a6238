/** Keys, from terminals and from scripts. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf, scriptKeys } from '../../../src/cli/step/keys.js';
import { Refusal } from '../../../src/cli/terminal/exit.js';

test.each([
  ['1', ['1']],
  ['\r', ['enter']],
  [' ', ['space']],
  ['\x1b[C\x1b[D', ['right', 'left']],
  ['\x1bOC\x1bOD', ['right', 'left']],
  ['\x1b[H\x1b[F\x1b[1~\x1b[4~\x1bOH', ['home', 'end', 'home', 'end', 'home']],
  ['\x1b', ['esc']],
  ['\x03', ['ctrl-c']],
  ['Qn', ['q', 'n']],
  ['=_', ['+', '-']],
  ['３？', ['3', '?']],
  ['\x1b[200~', []],
  ['\x01\x02', []],
  ['你', ['你']],
])('%j is %j', (sent, keys) => {
  expect(keysOf(sent)).toEqual(keys);
});

test('whatever is sent, keys come of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (sent) => {
      for (const key of keysOf(sent)) expect(key).not.toBe('');
    }),
  );
});

test.each([
  ['', []],
  ['12n', ['1', '2', 'n']],
  ['1 Enter*3 left', ['1', 'enter', 'enter', 'enter', 'left']],
  ['12*2 ? + -', ['1', '2', '1', '2', '?', '+', '-']],
  ['bbb', ['b', 'b', 'b']],
  ['END', ['end']],
])('the script %j is %j', (script, keys) => {
  expect(scriptKeys(script)).toEqual(keys);
});

test.each(['entr', '1,2', 'f12r', 'ctrl-c', '*3'])('the script %j is refused', (script) => {
  expect(() => scriptKeys(script)).toThrow(Refusal);
});
