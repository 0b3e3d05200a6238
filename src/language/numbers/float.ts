/** The type `float`. */

import type { Value } from '../../model.js';
import { method, take } from '../contract/arguments.js';
import { float, type Keywords, type Machine, tuple } from '../contract/machine.js';
import type { Library } from '../contract/native.js';
import { made } from '../objects/made.js';
import { bytesRepr, stringRepr } from '../text/strings.js';
import { BYTES, STR, textArgument } from '../text/texts.js';
import { plain } from './indexes.js';
import { parseFloating } from './literals.js';
import { numberMethods } from './number-methods.js';
import { decompose, floatOf, int, nearest } from './numbers.js';
import { asReal } from './reals.js';

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Value {
  const [x] = take(m, 'float(x=, /)', args, keywords);
  return made(m, cls, float(x === undefined ? 0 : toFloat(m, x)));
}

/** `float(x)` (`PyNumber_Float`, 3.11). */
function toFloat(m: Machine, x: Value): number {
  const text = STR.of(m, x);
  const data = text ?? BYTES.of(m, x);
  if (data !== undefined) {
    const shown = text === undefined ? bytesRepr(data) : stringRepr(data);
    return parseFloating(data) ?? m.fail('ValueError', `could not convert string to float: ${shown}`);
  }
  const wrong = `float() argument must be a string or a real number, not '${m.typeName(x)}'`;
  return asReal(m, x) ?? m.fail('TypeError', wrong);
}

function own(m: Machine, self: Value, name: string): number {
  const x = floatOf(plain(m, self));
  const wrong = `descriptor '${name}' for 'float' objects doesn't apply to a '${m.typeName(self)}' object`;
  return x ?? m.fail('TypeError', wrong);
}

/** The two ints whose quotient is exactly `x`, in lowest terms. */
function ratio(m: Machine, x: number): Value {
  if (Number.isNaN(x)) m.fail('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) m.fail('OverflowError', 'cannot convert Infinity to integer ratio');
  let [n, exponent] = decompose(x);
  if (n === 0n) return tuple([0, 1]);
  while (exponent < 0 && (n & 1n) === 0n) {
    n >>= 1n;
    exponent += 1;
  }
  return exponent < 0
    ? tuple([int(n), int(1n << BigInt(-exponent))])
    : tuple([int(n << BigInt(exponent)), 1]);
}

/** `x.hex()`. */
function hexadecimal(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  if (x === 0) return `${sign}0x0.0p+0`;
  const [mantissa, exponent] = decompose(Math.abs(x));
  const digits = mantissa.toString(16).padStart(14, '0');
  const power = exponent + 52;
  return `${sign}0x${digits[0]}.${digits.slice(1)}p${power < 0 ? '' : '+'}${power}`;
}

const HEX = /^\s*([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?\s*$/i;

const fromHex = method('float.fromhex(string, /)', (m, cls, string) => {
  const text = textArgument(m, STR, string, 'bad argument type for built-in operation');
  const match = HEX.exec(text);
  const [, sign = '', whole = '', fraction = '', power = '0'] = match ?? [];
  const special = whole + fraction === '' ? parseFloating(text) : undefined;
  if (special !== undefined && !Number.isFinite(special)) return made(m, cls, float(special));
  if (whole + fraction === '') return m.fail('ValueError', 'invalid hexadecimal floating-point string');
  const x = scaled(BigInt(`0x${whole}${fraction}`), Number(power) - 4 * fraction.length);
  if (!Number.isFinite(x)) m.fail('OverflowError', 'hexadecimal value too large to represent as a float');
  return made(m, cls, float(sign === '-' ? -x : x));
});

function scaled(n: bigint, exponent: number): number {
  if (Math.abs(exponent) > 100_000) return n === 0n || exponent < 0 ? 0 : Number.POSITIVE_INFINITY;
  return exponent < 0 ? nearest(n, 1n << BigInt(-exponent)) : nearest(n << BigInt(exponent), 1n);
}

export const floatLibrary: Library = {
  types: {
    float: {
      name: 'float',
      module: 'builtins',
      construct,
      methods: {
        ...numberMethods('float'),
        is_integer: method('float.is_integer()', (m, self) => Number.isInteger(own(m, self, 'is_integer'))),
        as_integer_ratio: method('float.as_integer_ratio()', (m, self) =>
          ratio(m, own(m, self, 'as_integer_ratio')),
        ),
        hex: method('float.hex()', (m, self) => hexadecimal(own(m, self, 'hex'))),
        conjugate: method('float.conjugate()', (m, self) => float(own(m, self, 'conjugate'))),
      },
      classMethods: { fromhex: fromHex },
      getters: {
        real: (m, self) => float(own(m, self, 'real')),
        imag: () => float(0),
      },
    },
  },
};
