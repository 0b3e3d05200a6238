/** `format(value, spec)` for str, int, bool and float. */

import type { Value } from '../../../model.js';
import type { Machine } from '../../contract/machine.js';
import { type FloatStyle, floatDigits } from '../../numbers/decimals.js';
import { intRepr } from '../../numbers/integers.js';
import { floatOf, type Int, intOf, toDouble } from '../../numbers/numbers.js';
import { pointCount, pointSlice } from '../strings.js';
import { type Defaults, type FormatSpec, parseSpec, unknownCode } from './format-spec.js';

/**
 * `format(value, spec)` of a str, int, bool or float with a specifier that is not empty; undefined for all other
 * values. Throws ValueError and OverflowError as the `__format__` methods of CPython 3.11 do.
 */
export function formatValue(m: Machine, value: Value, spec: string): string | undefined {
  if (typeof value === 'string') return formatString(m, value, parseSpec(m, spec, STR));
  const n = intOf(value);
  if (n !== undefined) {
    const defaults = typeof value === 'boolean' ? BOOL : INT;
    return formatInt(m, n, parseSpec(m, spec, defaults), defaults.name);
  }
  const x = floatOf(value);
  return x === undefined ? undefined : formatFloat(m, x, parseSpec(m, spec, FLOAT), 'float');
}

const STR: Defaults = { name: 'str', align: '<', type: 's' };
const INT: Defaults = { name: 'int', align: '>', type: 'd' };
const BOOL: Defaults = { name: 'bool', align: '>', type: 'd' };
const FLOAT: Defaults = { name: 'float', align: '>', type: '' };

function formatString(m: Machine, text: string, spec: FormatSpec): string {
  if (spec.type !== 's') unknownCode(m, spec, 'str');
  const where = 'not allowed in string format specifier';
  if (spec.sign !== '') m.fail('ValueError', `${spec.sign === ' ' ? 'Space' : 'Sign'} ${where}`);
  if (spec.zero) m.fail('ValueError', `Negative zero coercion (z) ${where}`);
  if (spec.alternate) m.fail('ValueError', `Alternate form (#) ${where}`);
  if (spec.align === '=') m.fail('ValueError', `'=' alignment ${where}`);
  return pad(spec.precision < 0 ? text : pointSlice(text, 0, spec.precision), spec);
}

function pad(text: string, { width, fill, align }: FormatSpec): string {
  const missing = width - pointCount(text);
  if (missing <= 0) return text;
  const left = align === '<' ? 0 : align === '^' ? missing >> 1 : missing;
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

function formatInt(m: Machine, n: Int, spec: FormatSpec, name: string): string {
  if ('eEfFgG%'.includes(spec.type)) return formatFloat(m, toDouble(m, n), spec, name);
  if (!'bcdnoxX'.includes(spec.type)) unknownCode(m, spec, name);
  const where = 'not allowed in integer format specifier';
  if (spec.precision >= 0) m.fail('ValueError', `Precision ${where}`);
  if (spec.zero) m.fail('ValueError', `Negative zero coercion (z) ${where}`);
  if (spec.type === 'c') return layout(formatCharacter(m, n, spec), spec);
  const radix = RADIX[spec.type] ?? 10;
  const size = n < 0 ? -n : n;
  const digits = radix === 10 ? intRepr(m, size) : size.toString(radix);
  const number = {
    negative: n < 0,
    prefix: spec.alternate && radix !== 10 ? `0${spec.type}` : '',
    digits,
    rest: '',
  };
  return layout(spec.type === 'X' ? { ...number, digits: digits.toUpperCase() } : number, spec);
}

/** The base of each type code that isn't decimal. */
export const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

function formatCharacter(m: Machine, n: Int, spec: FormatSpec): NumberParts {
  const where = "not allowed with integer format specifier 'c'";
  if (spec.sign !== '') m.fail('ValueError', `Sign ${where}`);
  if (spec.alternate) m.fail('ValueError', `Alternate form (#) ${where}`);
  const far = n >= 2n ** 63n || n < -(2n ** 63n);
  if (far) m.fail('OverflowError', 'Python int too large to convert to C long');
  if (n < 0 || n > 0x10ffff) m.fail('OverflowError', '%c arg not in range(0x110000)');
  return { negative: false, prefix: '', digits: '', rest: String.fromCodePoint(Number(n)) };
}

function formatFloat(m: Machine, x: number, spec: FormatSpec, name: string): string {
  if (!'eEfFgGn%'.includes(spec.type)) unknownCode(m, spec, name);
  if (spec.precision > 0x7fffffff) m.fail('ValueError', 'precision too big');
  const digits = floatDigits(spec.type === '%' ? x * 100 : x, styleOf(spec));
  const negative = (x < 0 || Object.is(x, -0)) && !(spec.zero && /^[0.]*(e|$)/.test(digits));
  const shown = 'EFG'.includes(spec.type || ' ') ? digits.toUpperCase() : digits;
  const whole = /^\d*/.exec(shown)?.[0] ?? '';
  const rest = shown.slice(whole.length) + (spec.type === '%' ? '%' : '');
  return layout({ negative, prefix: '', digits: whole, rest }, spec);
}

function styleOf({ type, precision, alternate }: FormatSpec): FloatStyle {
  if (type === '') return { type: precision < 0 ? 'r' : 'g', precision, alternate, dotZero: true };
  const code = type === '%' ? 'f' : type === 'n' ? 'g' : type.toLowerCase();
  return { type: code, precision: precision < 0 ? 6 : precision, alternate, dotZero: false };
}

/** A number in parts: sign, `0x`, the digits that are grouped, and what comes behind them. */
interface NumberParts {
  readonly negative: boolean;
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
}

/** Puts sign, padding and separators around a number (`calc_number_widths`, `fill_number`, 3.11). */
function layout({ negative, prefix, digits, rest }: NumberParts, spec: FormatSpec): string {
  const sign = negative ? '-' : spec.sign === '-' ? '' : spec.sign;
  const head = sign + prefix;
  const filled = spec.align === '=' && spec.fill === '0' ? spec.width - head.length - pointCount(rest) : 0;
  const size = RADIX[spec.type] === undefined ? 3 : 4;
  const grouped = digits === '' ? '' : group(digits, spec.grouping, size, filled);
  const body = grouped + rest;
  if (spec.align !== '=') return pad(head + body, spec);
  return head + spec.fill.repeat(Math.max(0, spec.width - head.length - pointCount(body))) + body;
}

/** Separates digits into groups, filled with zeros to a width that may begin with no separator. */
function group(digits: string, separator: string, size: number, width: number): string {
  if (separator === '') return digits.padStart(width, '0');
  const groups: string[] = [];
  let [left, missing] = [digits, width];
  for (;;) {
    const length = Math.min(size, Math.max(left.length, missing, 1));
    groups.unshift(left.slice(-length).padStart(length, '0'));
    left = left.slice(0, -length);
    missing -= length;
    // What is still missing has room for a separator first.
    if (left === '' && missing <= 0) break;
    missing -= 1;
  }
  return groups.join(separator);
}
