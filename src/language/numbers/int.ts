/** The types `int` and `bool`. */

import type { Value } from '../../model.js';
import { isIterable } from '../containers/iteration.js';
import { givenType, method, native, take } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import type { Keywords, Machine } from '../contract/machine.js';
import { tuple } from '../contract/machine.js';
import type { Library, TypeSpec } from '../contract/native.js';
import { made } from '../objects/made.js';
import { truthCall } from '../operators/dispatch.js';
import { bytesRepr, stringRepr } from '../text/strings.js';
import { BYTES, byteOf, STR, textArgument } from '../text/texts.js';
import { index, plain, size } from './indexes.js';
import { parseInteger } from './literals.js';
import { numberMethods } from './number-methods.js';
import { bitLength, floatOf, type Int, int, intOf, truncate } from './numbers.js';

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Value {
  const [x, base] = take(m, 'int(x=, /, base=)', args, keywords);
  if (base !== undefined) return made(m, cls, withBase(m, x, index(m, base)));
  return made(m, cls, x === undefined ? 0 : toInt(m, x));
}

function withBase(m: Machine, x: Value | undefined, base: Int): Int {
  if (x === undefined) return m.fail('TypeError', 'int() missing string argument');
  if (base < 0 || base === 1 || base > 36) m.fail('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  return (
    fromText(m, x, Number(base)) ?? m.fail('TypeError', "int() can't convert non-string with explicit base")
  );
}

/** The int in a str or bytes; undefined for all other values, ValueError where there is none in it. */
function fromText(m: Machine, x: Value, base: number): Int | undefined {
  const text = STR.of(m, x);
  const data = text ?? BYTES.of(m, x);
  if (data === undefined) return undefined;
  const shown = text === undefined ? bytesRepr(data) : stringRepr(data);
  return (
    parseInteger(m, data, base) ??
    m.fail('ValueError', `invalid literal for int() with base ${base}: ${shown}`)
  );
}

/** `int(x)` (`PyNumber_Long`, 3.11). */
function toInt(m: Machine, x: Value): Int {
  for (const name of ['__int__', '__index__', '__trunc__']) if (m.defines(x, name)) return asked(m, x, name);
  const it = plain(m, x);
  const float = floatOf(it);
  if (float !== undefined) return truncate(m, float);
  const wrong = `int() argument must be a string, a bytes-like object or a real number, not '${m.typeName(x)}'`;
  return intOf(it) ?? fromText(m, x, 10) ?? m.fail('TypeError', wrong);
}

function asked(m: Machine, x: Value, name: string): Int {
  const answer = m.callNow(m.attribute(x, name), []);
  return (
    intOf(plain(m, answer)) ?? m.fail('TypeError', `${name} returned non-int (type ${m.typeName(answer)})`)
  );
}

/** The int that a method is called on; TypeError where it is none. */
function own(m: Machine, self: Value, name: string): Int {
  const n = intOf(plain(m, self));
  return (
    n ??
    m.fail(
      'TypeError',
      `descriptor '${name}' for 'int' objects doesn't apply to a '${m.typeName(self)}' object`,
    )
  );
}

const toBytes = method('int.to_bytes(length=, byteorder=, *, signed=)', (m, self, length, order, signed) => {
  const [n, count] = [BigInt(own(m, self, 'to_bytes')), length === undefined ? 1 : size(m, length)];
  const little = isLittle(m, order, 'to_bytes');
  if (count < 0) m.fail('ValueError', 'length argument must be non-negative');
  ensureFits(m, count);
  const negatives = signed !== undefined && m.truth(signed);
  if (n < 0n && !negatives) m.fail('OverflowError', "can't convert negative int to unsigned");
  const needed = negatives ? bitLength(n < 0n ? ~n : n) + 1 : bitLength(n);
  if (needed > count * 8 && !(n === 0n && count === 0)) m.fail('OverflowError', 'int too big to convert');
  const hex = BigInt.asUintN(count * 8, n)
    .toString(16)
    .padStart(count * 2, '0');
  const bytes = Array.from({ length: count }, (_, i) =>
    String.fromCharCode(Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)),
  );
  return BYTES.make((little ? bytes.reverse() : bytes).join(''));
});

const fromBytes = method('int.from_bytes(bytes, byteorder=, *, signed=)', (m, cls, source, order, signed) => {
  const listed = STR.of(m, source) === undefined && isIterable(m, source);
  if (!listed) m.fail('TypeError', `cannot convert '${m.typeName(source)}' object to bytes`);
  const data =
    BYTES.of(m, source) ??
    m
      .elements(source)
      .map((item) => byteOf(m, item))
      .join('');
  const bytes = Array.from(data, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  if (isLittle(m, order, 'from_bytes')) bytes.reverse();
  const n = BigInt(`0x0${bytes.join('')}`);
  const negatives = signed !== undefined && m.truth(signed);
  return made(m, cls, int(negatives ? BigInt.asIntN(bytes.length * 8, n) : n));
});

function isLittle(m: Machine, order: Value | undefined, func: string): boolean {
  const complaint = `${func}() argument 'byteorder' must be str, not ${givenType(m, order ?? null)}`;
  const name = order === undefined ? 'big' : textArgument(m, STR, order, complaint);
  if (name !== 'little' && name !== 'big') m.fail('ValueError', "byteorder must be either 'little' or 'big'");
  return name === 'little';
}

const getter = (name: string, body: (n: Int) => Int) => (m: Machine, self: Value) => body(own(m, self, name));

const INT: TypeSpec = {
  name: 'int',
  module: 'builtins',
  construct,
  methods: {
    ...numberMethods('int'),
    bit_length: method('int.bit_length()', (m, self) => bitLength(own(m, self, 'bit_length'))),
    bit_count: method(
      'int.bit_count()',
      (m, self) => own(m, self, 'bit_count').toString(2).split('1').length - 1,
    ),
    conjugate: method('int.conjugate()', (m, self) => own(m, self, 'conjugate')),
    as_integer_ratio: method('int.as_integer_ratio()', (m, self) =>
      tuple([own(m, self, 'as_integer_ratio'), 1]),
    ),
    to_bytes: toBytes,
  },
  classMethods: { from_bytes: fromBytes },
  getters: {
    real: getter('real', (n) => n),
    imag: getter('imag', () => 0),
    numerator: getter('numerator', (n) => n),
    denominator: getter('denominator', () => 1),
  },
};

const BOOL: TypeSpec = {
  name: 'bool',
  module: 'builtins',
  bases: ['int'],
  final: true,
  construct: (m, _cls, args, keywords) => toBool(m, args, keywords),
};
const toBool = native('bool(x=, /)', (m, x) => {
  return x !== undefined && (truthCall(m, x) ?? m.truth(x));
});

export const intLibrary: Library = { types: { int: INT, bool: BOOL } };
