/** The tables of `str.translate`. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { givenType, native } from '../contract/arguments.js';
import { builtin, type Machine } from '../contract/machine.js';
import { plain } from '../numbers/indexes.js';
import { intOf } from '../numbers/numbers.js';
import { pointCount, pointsOf } from './strings.js';
import { STR } from './texts.js';

const code = (character: string) => present(character.codePointAt(0));

/** `str.maketrans` (3.11): TypeError and ValueError as there. */
export const makeTable = native('maketrans(x, y=, z=, /)', (m, x, y, z) => {
  if (y === undefined) return m.dict(fromDict(m, x));
  if (STR.of(m, x) === undefined)
    m.fail('TypeError', 'first maketrans argument must be a string if there is a second argument');
  const [from, to] = [pointsOf(STR.of(m, x) ?? ''), pointsOf(argument(m, y, 2))];
  if (from.length !== to.length)
    m.fail('ValueError', 'the first two maketrans arguments must have equal length');
  const dropped = z === undefined ? [] : pointsOf(argument(m, z, 3));
  const pairs = from.map((each, i) => [code(each), code(present(to[i]))] as const);
  return m.dict([...pairs, ...dropped.map((each) => [code(each), null] as const)]);
});

function argument(m: Machine, value: Value, place: number): string {
  const text = STR.of(m, value);
  return text ?? m.fail('TypeError', `maketrans() argument ${place} must be str, not ${givenType(m, value)}`);
}

function fromDict(m: Machine, table: Value): [Value, Value][] {
  if (!m.isInstance(table, builtin('dict')))
    m.fail('TypeError', 'if you give only one argument to maketrans it must be a dict');
  return m.elements(table).map((key) => [codeOf(m, key), m.subscript(table, key)]);
}

function codeOf(m: Machine, key: Value): Value {
  const n = intOf(plain(m, key));
  if (n !== undefined) return n;
  const text = STR.of(m, key);
  if (text === undefined) return m.fail('TypeError', 'keys in translate table must be strings or integers');
  if (pointCount(text) !== 1) m.fail('ValueError', 'string keys in translate table must be of length 1');
  return code(text);
}

/** What a table's entry puts in place of a character: nothing for None, a character for an int, a str. */
export function character(m: Machine, entry: Value): string {
  const it = plain(m, entry);
  if (it === null) return '';
  if (typeof it === 'string') return it;
  const n = intOf(it);
  if (n === undefined) return m.fail('TypeError', 'character mapping must return integer, None or str');
  if (n < 0 || n > 0x10ffff) m.fail('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(Number(n));
}
