/** `text % values`: printf-style formatting, of str and of bytes. */

import { present } from '../../../heap/expected.js';
import type { Value } from '../../../model.js';
import { ensureFits } from '../../contract/limits.js';
import { float, type Machine } from '../../contract/machine.js';
import { floatDigits } from '../../numbers/decimals.js';
import { indexOf, plain } from '../../numbers/indexes.js';
import { intRepr } from '../../numbers/integers.js';
import { floatOf, type Int, int, intOf, truncate } from '../../numbers/numbers.js';
import { asReal, realNumber } from '../../numbers/reals.js';
import { asciiEscape, pointCount, pointSlice } from '../strings.js';
import { BYTES, STR, type TextKind } from '../texts.js';
import { RADIX } from './format.js';

interface Conversion {
  readonly flags: string;
  readonly width: number;
  readonly precision: number;
  readonly code: string;
}

/** The values still to be taken. */
interface Supply {
  readonly mapping: Value | undefined;
  items: readonly Value[];
  next: number;
}

/**
 * `text % values`, of str or bytes (`PyUnicode_Format`, `_PyBytes_FormatEx`, 3.11): TypeError, ValueError, KeyError,
 * OverflowError as there.
 */
export function percentFormat(m: Machine, kind: TextKind, text: string, values: Value): Value {
  const given = plain(m, values);
  const several = typeof given === 'object' && given !== null && given.t === 'tuple';
  const supply: Supply = {
    mapping: isMapping(m, kind, values) ? values : undefined,
    items: several ? given.items : [values],
    next: 0,
  };
  const result = new PercentReader(m, text, supply, kind).run();
  const unused = supply.next < supply.items.length && supply.mapping === undefined;
  const name = kind === STR ? 'string' : 'bytes';
  if (unused) m.fail('TypeError', `not all arguments converted during ${name} formatting`);
  return kind.make(result);
}

/** What has `__getitem__` and is neither a tuple nor a str; nor bytes, where those are filled. */
function isMapping(m: Machine, kind: TextKind, value: Value): boolean {
  const it = plain(m, value);
  const tag = typeof it === 'object' && it !== null ? (it.t === 'ref' ? m.get(it).t : it.t) : typeof it;
  if (tag === 'string' || tag === 'tuple' || (tag === 'bytes' && kind === BYTES)) return false;
  return /^(dict|list|bytes|range)$/.test(tag) || m.defines(value, '__getitem__');
}

/** Goes through the text once; an error says how far it came. */
class PercentReader {
  #at = 0;
  readonly #m: Machine;
  readonly #text: string;
  readonly #supply: Supply;
  readonly #kind: TextKind;

  constructor(m: Machine, text: string, supply: Supply, kind: TextKind) {
    this.#kind = kind;
    this.#m = m;
    this.#text = text;
    this.#supply = supply;
  }

  run(): string {
    let result = '';
    for (;;) {
      const percent = this.#text.indexOf('%', this.#at);
      if (percent < 0) return result + this.#text.slice(this.#at);
      result += this.#text.slice(this.#at, percent);
      this.#at = percent + 1;
      result += this.#conversion();
    }
  }

  #conversion(): string {
    if (this.#match(/%?/y) !== '') return '%';
    const supply = this.#key() ?? this.#supply;
    const flags = this.#match(/[-+ #0]*/y);
    const given = this.#number(supply, 'width') ?? 0;
    const what = this.#kind === STR ? 'precision' : 'prec';
    const precision = this.#match(/\.?/y) === '' ? -1 : Math.max(0, this.#number(supply, what) ?? 0);
    this.#match(/[hlL]?/y);
    const code = this.#match(/.?/suy);
    if (code === '') this.#m.fail('ValueError', 'incomplete format');
    const width = Math.abs(given);
    ensureFits(this.#m, Math.max(width, precision));
    const conversion = { flags: given < 0 ? `-${flags}` : flags, width, precision, code };
    const value = this.#take(supply);
    const at = this.#at - code.length;
    return this.#kind === STR
      ? convert(this.#m, conversion, value, at)
      : convertBytes(this.#m, conversion, value, at);
  }

  /** The value that `(key)` names, where there is one. */
  #key(): Supply | undefined {
    if (this.#text[this.#at] !== '(') return undefined;
    const { mapping } = this.#supply;
    if (mapping === undefined) return this.#m.fail('TypeError', 'format requires a mapping');
    const start = this.#at + 1;
    let depth = 1;
    for (this.#at = start; depth > 0; this.#at++) {
      if (this.#at >= this.#text.length) this.#m.fail('ValueError', 'incomplete format key');
      if (this.#text[this.#at] === '(') depth += 1;
      if (this.#text[this.#at] === ')') depth -= 1;
    }
    const key = this.#text.slice(start, this.#at - 1);
    this.#supply.next = this.#supply.items.length;
    return { mapping, items: [this.#m.subscript(mapping, this.#kind.make(key))], next: 0 };
  }

  /** Digits or `*`; undefined where there are none. */
  #number(supply: Supply, what: string): number | undefined {
    if (this.#text[this.#at] !== '*') {
      const digits = this.#match(/\d*/y);
      if (Number(digits) >= 2 ** (what === 'width' ? 63 : 31)) this.#m.fail('ValueError', `${what} too big`);
      return digits === '' ? undefined : Number(digits);
    }
    this.#at += 1;
    const star = intOf(plain(this.#m, this.#take(supply)));
    return star === undefined ? this.#m.fail('TypeError', '* wants int') : Number(star);
  }

  #take(supply: Supply): Value {
    const value = supply.items[supply.next];
    if (value === undefined) return this.#m.fail('TypeError', 'not enough arguments for format string');
    supply.next += 1;
    return value;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const matched = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += matched.length;
    return matched;
  }
}

/** The same in bytes: only bytes are put in as they are, and all else in ASCII. */
function convertBytes(m: Machine, conversion: Conversion, value: Value, at: number): string {
  const { code } = conversion;
  if (code === 'r') return convert(m, { ...conversion, code: 'a' }, value, at);
  if (code === 'c') return text({ ...conversion, precision: -1 }, byte(m, value));
  if (code === 's' || code === 'b') return text(conversion, bytesOf(m, value));
  if ('eEfFgG'.includes(code)) return convert(m, conversion, float(floatArgument(m, value)), at);
  // C takes such a byte for a negative number.
  if (code > '\x7f') m.fail('OverflowError', 'character argument not in range(0x110000)');
  return convert(m, conversion, value, at);
}

function floatArgument(m: Machine, value: Value): number {
  return asReal(m, value) ?? m.fail('TypeError', `float argument required, not ${m.typeName(value)}`);
}

function bytesOf(m: Machine, value: Value): string {
  const data = BYTES.of(m, value);
  if (data !== undefined) return data;
  const wanted = 'a bytes-like object, or an object that implements __bytes__';
  if (!m.defines(value, '__bytes__'))
    return m.fail('TypeError', `%b requires ${wanted}, not '${m.typeName(value)}'`);
  const answer = m.callNow(m.attribute(value, '__bytes__'), []);
  const wrong = `__bytes__ returned non-bytes (type ${m.typeName(answer)})`;
  return BYTES.of(m, answer) ?? m.fail('TypeError', wrong);
}

function byte(m: Machine, value: Value): string {
  const data = BYTES.of(m, value);
  const code = data === undefined ? indexOf(m, value) : data.length === 1 ? data.charCodeAt(0) : undefined;
  if (code === undefined) return m.fail('TypeError', '%c requires an integer in range(256) or a single byte');
  if (code < 0 || code > 255) m.fail('OverflowError', '%c arg not in range(256)');
  return String.fromCharCode(Number(code));
}

function convert(m: Machine, conversion: Conversion, value: Value, at: number): string {
  const { code } = conversion;
  if (code === 's') return text(conversion, m.str(value));
  if (code === 'r') return text(conversion, m.repr(value));
  if (code === 'a') return text(conversion, asciiEscape(m.repr(value)));
  if (code === 'c') return text({ ...conversion, precision: -1 }, character(m, value));
  if ('diu'.includes(code)) return number(conversion, ...decimal(m, conversion, value));
  if ('oxX'.includes(code)) return number(conversion, ...radix(m, conversion, value));
  if ('eEfFgG'.includes(code)) return number(conversion, ...real(m, conversion, value));
  const hex = present(code.codePointAt(0)).toString(16);
  const shown = /^[ -~]$/.test(code) ? code : '?';
  return m.fail('ValueError', `unsupported format character '${shown}' (0x${hex}) at index ${at}`);
}

function text({ flags, width, precision }: Conversion, value: string): string {
  const cut = precision < 0 ? value : pointSlice(value, 0, precision);
  const space = ' '.repeat(Math.max(0, width - pointCount(cut)));
  return flags.includes('-') ? cut + space : space + cut;
}

function character(m: Machine, value: Value): string {
  const it = plain(m, value);
  if (typeof it === 'string' && pointCount(it) === 1) return it;
  const code = typeof it === 'string' ? undefined : indexOf(m, value);
  if (code === undefined) return m.fail('TypeError', '%c requires int or char');
  if (code < 0 || code > 0x10ffff) m.fail('OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

/** Whether it is negative, its prefix, and its digits. */
type Signed = [negative: boolean, prefix: string, digits: string];

function decimal(m: Machine, { code, precision }: Conversion, value: Value): Signed {
  const x = floatOf(plain(m, value));
  const n = x === undefined ? (indexOf(m, value) ?? converted(m, value)) : truncate(m, x);
  if (n === undefined)
    return m.fail('TypeError', `%${code} format: a real number is required, not ${m.typeName(value)}`);
  return [n < 0, '', intRepr(m, int(n < 0 ? -n : n)).padStart(precision, '0')];
}

function converted(m: Machine, value: Value): Int | undefined {
  return m.defines(value, '__int__')
    ? intOf(plain(m, m.callNow(m.attribute(value, '__int__'), [])))
    : undefined;
}

function radix(m: Machine, { code, precision, flags }: Conversion, value: Value): Signed {
  const n = indexOf(m, value);
  if (n === undefined)
    return m.fail('TypeError', `%${code} format: an integer is required, not ${m.typeName(value)}`);
  const digits = (n < 0 ? -n : n).toString(RADIX[code]).padStart(precision, '0');
  return [n < 0, flags.includes('#') ? `0${code}` : '', code === 'X' ? digits.toUpperCase() : digits];
}

function real(m: Machine, { code, precision, flags }: Conversion, value: Value): Signed {
  const x = realNumber(m, value);
  const style = {
    type: code.toLowerCase(),
    precision: precision < 0 ? 6 : precision,
    alternate: flags.includes('#'),
  };
  const digits = floatDigits(x, { ...style, dotZero: false });
  return [x < 0 || Object.is(x, -0), '', code < 'a' ? digits.toUpperCase() : digits];
}

function number({ flags, width }: Conversion, negative: boolean, prefix: string, digits: string): string {
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const head = sign + prefix;
  const missing = Math.max(0, width - head.length - digits.length);
  if (flags.includes('-')) return head + digits + ' '.repeat(missing);
  return flags.includes('0') ? head + '0'.repeat(missing) + digits : ' '.repeat(missing) + head + digits;
}
