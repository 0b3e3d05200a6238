/** The built-in functions on numbers and characters: abs, round, divmod, pow, bin, chr … */

import { present } from '../../heap/expected.js';
import { native } from '../../language/contract/arguments.js';
import { float, type Machine, type Result, TailCall, tuple } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import { absolute, divmod } from '../../language/numbers/arithmetic.js';
import { roundFloat, roundToInt } from '../../language/numbers/decimals.js';
import { cInt, index, plain } from '../../language/numbers/indexes.js';
import { powerModulo } from '../../language/numbers/integers.js';
import { floatOf, type Int, int, intOf, truncate } from '../../language/numbers/numbers.js';
import { asciiEscape, pointCount } from '../../language/text/strings.js';
import { BYTES, STR } from '../../language/text/texts.js';
import type { Value } from '../../model.js';

/** The call of a special method that the value's class defines; undefined where it doesn't. */
function special(m: Machine, value: Value, name: string, args: readonly Value[] = []): TailCall | undefined {
  return m.defines(value, name) ? new TailCall(m.attribute(value, name), args) : undefined;
}

const abs = native('abs(x, /)', (m, x) => {
  const wrong = `bad operand type for abs(): '${m.typeName(x)}'`;
  return special(m, x, '__abs__') ?? absolute(plain(m, x)) ?? m.fail('TypeError', wrong);
});

const round = native('round(number, ndigits=)', (m, number, digits) => {
  const places = digits === undefined || digits === null ? undefined : digits;
  const own = special(m, number, '__round__', digits === undefined ? [] : [digits]);
  const it = plain(m, number);
  const n = intOf(it);
  const x = floatOf(it);
  if (own !== undefined) return own;
  if (n !== undefined) return places === undefined ? int(n) : roundInt(n, index(m, places));
  if (x !== undefined) return places === undefined ? nearestInt(m, x) : roundReal(m, x, index(m, places));
  return m.fail('TypeError', `type ${m.typeName(number)} doesn't define __round__ method`);
});

function nearestInt(m: Machine, x: number): Int {
  truncate(m, x);
  return int(roundToInt(x));
}

function roundReal(m: Machine, x: number, places: Int): Value {
  if (!Number.isFinite(x)) return float(x);
  const rounded = roundFloat(x, Number(places));
  if (!Number.isFinite(rounded)) m.fail('OverflowError', 'rounded value too large to represent');
  return float(rounded);
}

function roundInt(n: Int, places: Int): Int {
  if (places >= 0) return int(n);
  if (-places > String(n).length) return 0;
  const unit = 10n ** BigInt(-places);
  const half = unit / 2n;
  const rest = ((BigInt(n) % unit) + unit) % unit;
  const low = BigInt(n) - rest;
  const up = rest > half || (rest === half && (low / unit) % 2n !== 0n);
  return int(up ? low + unit : low);
}

const divide = native('divmod(x, y, /)', (m, x, y) => {
  const pair = divmod(m, plain(m, x), plain(m, y));
  const own = special(m, x, '__divmod__', [y]) ?? special(m, y, '__rdivmod__', [x]);
  if (own !== undefined) return own;
  const types = `'${m.typeName(x)}' and '${m.typeName(y)}'`;
  return pair ? tuple(pair) : m.fail('TypeError', `unsupported operand type(s) for divmod(): ${types}`);
});

const pow = native('pow(base, exp, mod=)', (m, base, exponent, modulus): Result => {
  const ternary = modulus !== undefined && modulus !== null;
  if (ternary && m.defines(base, '__pow__'))
    return new TailCall(m.attribute(base, '__pow__'), [exponent, modulus]);
  if (modulus === undefined || modulus === null) return m.binary('**', base, exponent);
  const ints = [base, exponent, modulus].map((value) => intOf(plain(m, value)));
  const [a, b, c] = ints;
  if (a !== undefined && b !== undefined && c !== undefined) return powerModulo(m, a, b, c);
  const numbers = [base, exponent, modulus].every(
    (value, i) => ints[i] !== undefined || floatOf(plain(m, value)) !== undefined,
  );
  if (numbers) m.fail('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  const types = [base, exponent, modulus].map((value) => `'${m.typeName(value)}'`).join(', ');
  return m.fail('TypeError', `unsupported operand type(s) for ** or pow(): ${types}`);
});

const inBase = (name: string, prefix: string, base: number) =>
  native(`${name}(number, /)`, (m, number) => {
    const n = index(m, number);
    return n < 0 ? `-${prefix}${(-n).toString(base)}` : prefix + n.toString(base);
  });

const chr = native('chr(i, /)', (m, i) => {
  const code = cInt(m, i);
  if (code < 0 || code > 0x10ffff) m.fail('ValueError', 'chr() arg not in range(0x110000)');
  return String.fromCodePoint(code);
});

const ord = native('ord(c, /)', (m, c) => {
  const text = STR.of(m, c) ?? BYTES.of(m, c);
  if (text === undefined)
    return m.fail('TypeError', `ord() expected string of length 1, but ${m.typeName(c)} found`);
  const count = pointCount(text);
  if (count !== 1) m.fail('TypeError', `ord() expected a character, but string of length ${count} found`);
  return present(text.codePointAt(0));
});

export const numbersLibrary: Library = {
  functions: {
    abs,
    round,
    divmod: divide,
    pow,
    bin: inBase('bin', '0b', 2),
    oct: inBase('oct', '0o', 8),
    hex: inBase('hex', '0x', 16),
    chr,
    ord,
    ascii: native('ascii(obj, /)', (m, object) => asciiEscape(m.repr(object))),
  },
};
