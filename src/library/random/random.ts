/**
 * The module `random`: what the Python code beside it rests on.
 * A generator's state is None before it is seeded, and then (seed, words drawn, what gauss() keeps for the next
 * call). The module's own is a counter named `random`; an object of class Random has it in its attributes. A generator
 * without a seed asks the world for one of up to 16 values; other numbers the machine draws, 53 bits each.
 */

import { editAs, objectAs, valueAs } from '../../heap/expected.js';
import { native } from '../../language/contract/arguments.js';
import { ensureFits } from '../../language/contract/limits.js';
import { Ask, builtin, float, inPython, type Machine, tuple } from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { index, plain, size } from '../../language/numbers/indexes.js';
import { floatOf, hashNumber, int, intOf, numberOf } from '../../language/numbers/numbers.js';
import { encode } from '../../language/text/codecs.js';
import { BYTES, STR } from '../../language/text/texts.js';
import type { Value } from '../../model.js';
import { libraryClasses } from '../functools/functools.js';
import { mathLibrary } from '../math/math.js';
import { wordAt } from './mersenne.js';
import { PYTHON } from './random.py.js';

const ATTRIBUTE = '_state';

function stateOf(m: Machine, self: Value): Value {
  if (typeof self !== 'object' || self?.t !== 'ref') return m.moduleState('random');
  return objectAs(m, self, 'instance').attributes.get(ATTRIBUTE) ?? null;
}

function setState(m: Machine, self: Value, state: Value): null {
  if (typeof self !== 'object' || self?.t !== 'ref') m.setModuleState('random', state);
  else editAs(m, self, 'instance').attributes.set(ATTRIBUTE, state);
  return null;
}

/** Draws words from a seeded generator. */
function draw(m: Machine, self: Value, count: number): number[] {
  const [seed = 0, drawn = 0, kept = null] = valueAs(stateOf(m, self), 'tuple').items;
  const from = Number(drawn);
  setState(m, self, tuple([seed, from + count, kept]));
  return Array.from({ length: count }, (_, i) => wordAt(BigInt(numberOf(seed) ?? 0), from + i));
}

/** The generator may have lost its seed since it was asked whether it has one. */
const hasNoSeed = (m: Machine, self: Value): boolean => stateOf(m, self) === null;

function drawFloat(m: Vm, self: Value): Value {
  if (hasNoSeed(m, self)) return float(m.draw() / 2 ** 53);
  const [high = 0, low = 0] = draw(m, self, 2);
  return float(((high >>> 5) * 67108864 + (low >>> 6)) / 9007199254740992);
}

/** `count` bits: whole words, lowest first, and the upper bits of the last. */
function drawBits(m: Vm, self: Value, bits: Value): Value {
  const count = size(m, bits);
  if (count < 0) m.fail('ValueError', 'number of bits must be non-negative');
  ensureFits(m, count);
  const length = Math.ceil(count / 32);
  const words = hasNoSeed(m, self) ? Array.from({ length }, () => m.draw() % 2 ** 32) : draw(m, self, length);
  const value = words.reduceRight((sum, word, i) => {
    const wanted = Math.min(32, count - 32 * i);
    return (sum << BigInt(wanted)) | BigInt(word >>> (32 - wanted));
  }, 0n);
  return int(value);
}

/** What a seed is as a non-negative int (`random.seed` version 2 and `random_seed`, 3.11). */
function seedOf(m: Machine, value: Value): Value {
  const it = plain(m, value);
  const n = intOf(it);
  if (n !== undefined) return int(n < 0 ? -n : n);
  const x = floatOf(it);
  if (x !== undefined) return int(BigInt.asUintN(64, BigInt(hashNumber(x))));
  const text = STR.of(m, value);
  const data = text === undefined ? BYTES.of(m, value) : encode(m, text, 'utf-8', 'strict');
  if (data !== undefined) return int(BigInt(`0x${withDigest(data)}`));
  const types = 'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.';
  return m.fail('TypeError', types);
}

/** The bytes and their SHA-512 behind them, in hexadecimal digits. */
function withDigest(data: string): string {
  const bytes = Buffer.from(data, 'latin1');
  // Loaded when a text is a seed and not before: it would slow down the start of all other programs.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return bytes.toString('hex') + createHash('sha512').update(bytes).digest('hex');
}

const isSequence = (m: Machine, value: Value) =>
  ['list', 'tuple', 'str', 'range', 'bytes', 'collections.deque'].some((name) =>
    m.isInstance(value, builtin(name)),
  );

const NATIVES: Readonly<Record<string, Native>> = {
  _random_seeded: native('_random_seeded(self, /)', (m, self) => stateOf(m, self) !== null),
  _random_seed: native('_random_seed(self, a, /)', (m, self, a) =>
    setState(m, self, a === null ? null : tuple([seedOf(m, a), 0, null])),
  ),
  _random_state: native('_random_state(self, /)', stateOf),
  _random_set_state: native('_random_set_state(self, state, /)', setState),
  _random_float: native('_random_float(self, /)', drawFloat),
  _random_bits: native('_random_bits(self, k, /)', drawBits),
  _random_keep: native('_random_keep(self, z, /)', (m, self, z) => {
    if (hasNoSeed(m, self)) return null;
    const [seed = 0, drawn = 0] = valueAs(stateOf(m, self), 'tuple').items;
    return setState(m, self, tuple([seed, drawn, z]));
  }),
  _random_choose: native(
    '_random_choose(n, /)',
    (m, n) => new Ask({ op: 'random', object: null, args: [index(m, n)], timeout: null }),
  ),
  _random_draw: native('_random_draw()', (m) => m.draw()),
  _random_is_sequence: native('_random_is_sequence(x, /)', isSequence),
};

/** The functions of the module: each is `library.random_NAME` with None for the generator. */
const FUNCTIONS =
  'seed random getrandbits randbytes randrange randint choice choices shuffle sample uniform triangular gauss ' +
  'normalvariate lognormvariate expovariate gammavariate betavariate paretovariate weibullvariate vonmisesvariate ' +
  'getstate setstate';

const ofModule = (name: string): [string, Native] => [
  `random.${name}`,
  (_m, args, keywords) => inPython(`random_${name}`, [null, ...args], keywords),
];

/** What the Python code needs of `math`, under names of its own. */
const elementary = ['sqrt', 'log', 'exp', 'sin', 'cos', 'acos', 'ceil', 'floor', 'isfinite'].map(
  (name): [string, Native | string] => [`_math_${name}`, mathLibrary.functions?.[`math.${name}`] ?? ''],
);

export const randomLibrary: Library = {
  python: PYTHON,
  isOpen: true,
  functions: {
    ...NATIVES,
    ...Object.fromEntries(FUNCTIONS.split(' ').map(ofModule)),
    ...Object.fromEntries(elementary),
  },
  constants: libraryClasses('random', ['Random']),
};
