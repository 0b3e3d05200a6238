/** Numbers in text, as `int()` and `float()` read them. */

import { present } from '../../heap/expected.js';
import type { Machine } from '../contract/machine.js';
import { strip } from '../text/text-layout.js';
import { STR } from '../text/texts.js';
import { ADVICE, EXCEEDS, MOST_DIGITS } from './integers.js';
import { type Int, int } from './numbers.js';

const PREFIXED = /^0([xob])_?/i;
const BASES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };

/** The int that a text is in a base from 2 to 36, or 0 to go by its prefix; undefined where it is none. ValueError beyond 4300 digits. */
export function parseInteger(m: Machine, text: string, base: number): Int | undefined {
  const trimmed = plainDigits(strip(text, STR.space, 'strip'));
  const sign = /^[+-]?/.exec(trimmed)?.[0] ?? '';
  const unsigned = trimmed.slice(sign.length);
  const named = BASES[PREFIXED.exec(unsigned)?.[1]?.toLowerCase() ?? ''];
  const prefixed = named !== undefined && (base === 0 || base === named);
  const radix = base !== 0 ? base : (named ?? 10);
  const digits = prefixed ? unsigned.replace(PREFIXED, '') : unsigned;
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(digits)) return undefined;
  if (base === 0 && !prefixed && /^0[0_]*[1-9]/.test(digits)) return undefined;
  const value = readDigits(m, digits.replaceAll('_', ''), radix);
  return value === undefined ? undefined : int(sign === '-' ? -value : value);
}

function readDigits(m: Machine, digits: string, radix: number): bigint | undefined {
  const values = Array.from(digits, (digit) => Number.parseInt(digit, 36));
  if (values.some((value) => value >= radix)) return undefined;
  if ((radix & (radix - 1)) !== 0 && digits.length > MOST_DIGITS)
    m.fail('ValueError', `${EXCEEDS}: value has ${digits.length} digits; ${ADVICE}`);
  if (radix === 10) return BigInt(digits);
  const name = Object.keys(BASES).find((key) => BASES[key] === radix);
  if (name !== undefined) return BigInt(`0${name}${digits}`);
  return values.reduce((value, digit) => value * BigInt(radix) + BigInt(digit), 0n);
}

const FLOAT =
  /^[+-]?(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|inf|infinity|nan)$/i;

/** The float that a text is; undefined where it is none (`float_from_string`, 3.11). */
export function parseFloating(text: string): number | undefined {
  const trimmed = plainDigits(strip(text, STR.space, 'strip'));
  if (!FLOAT.test(trimmed)) return undefined;
  if (/nan/i.test(trimmed)) return Number.NaN;
  if (/inf/i.test(trimmed))
    return trimmed.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(trimmed.replaceAll('_', ''));
}

/** Decimal digits of all scripts as `0` to `9`: each script's ten stand in a row. */
function plainDigits(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) return character;
    let zero = present(character.codePointAt(0));
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((present(character.codePointAt(0)) - zero) % 10);
  });
}
