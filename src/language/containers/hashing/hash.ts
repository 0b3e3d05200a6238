/** `hash(x)` of built-in values. Strings and what is hashed by its address get made-up hashes that never change. */

import { valueAs } from '../../../heap/expected.js';
import { behind, isRef, type Seen, viewOf } from '../../../heap/kinds.js';
import type { Range, Value } from '../../../model.js';
import { type Machine, tuple } from '../../contract/machine.js';
import { hashNumber, type Int, int, numberOf } from '../../numbers/numbers.js';
import { identityOf } from '../../objects/identity.js';
import { rangeLength } from '../range.js';

/** `hash(value)` as CPython 3.11 gives it on 64 bits, where that does not change from run to run; TypeError where it is unhashable. */
export function hashOf(m: Machine, value: Value): Int {
  const own = isRef(value) ? ownHash(m, value) : undefined;
  if (own !== undefined) return own;
  const seen = behind(m, value);
  const number = typeof seen === 'object' && seen !== null ? floatIn(seen) : numberOf(seen);
  if (number !== undefined) return hashNumber(number);
  if (typeof seen !== 'object' || seen === null) return hashText(String(seen));
  return hashObject(m, value, seen);
}

/** True where the hash, and so the place in a set, is the same in every run of CPython. */
export function hasStableHash(m: Machine, value: Value): boolean {
  const seen = behind(m, value);
  if (typeof seen === 'string' || seen === null) return false;
  if (typeof seen !== 'object') return true;
  if (seen.t === 'tuple' || seen.t === 'frozenset') return seen.items.every((item) => hasStableHash(m, item));
  return seen.t === 'float' || seen.t === 'range';
}

const floatIn = (seen: Seen) => (typeof seen === 'object' && seen?.t === 'float' ? seen.value : undefined);

/** What the class's own `__hash__` says; undefined where it has none. */
export function ownHash(m: Machine, value: Value): Int | undefined {
  if (!m.defines(value, '__hash__')) {
    if (m.defines(value, '__eq__')) unhashable(m, value);
    return undefined;
  }
  const method = m.attribute(value, '__hash__');
  if (method === null) unhashable(m, value);
  const hash = numberOf(m.callNow(method, []));
  if (hash === undefined || !Number.isInteger(Number(hash)))
    return m.fail('TypeError', '__hash__ method should return an integer');
  return isWord(hash) ? asHash(hash) : hashNumber(hash);
}

/** Is it a Py_ssize_t? Such an answer is taken as it is (`slot_tp_hash`, 3.11). */
const isWord = (value: Int): boolean => BigInt.asIntN(64, BigInt(value)) === BigInt(value);

/** -1 says that there is an error. */
const asHash = (value: Int): Int => (Number(value) === -1 ? -2 : value);

function hashObject(m: Machine, value: Value, seen: Extract<Seen, object>): Int {
  switch (seen.t) {
    case 'tuple':
      return hashTuple(seen.items.map((item) => hashOf(m, item)));
    case 'frozenset':
      return hashFrozenSet(seen.items.map((item) => hashOf(m, item)));
    case 'range':
      return hashOf(m, rangeIdentity(seen));
    case 'bytes':
      return seen.data === '' ? 0 : hashText(`b${seen.data}`);
    case 'builtin':
      return hashText(`t${seen.name}`);
    case 'method':
      return hashTuple([hashOf(m, isRef(seen.self) ? seen.self.id : null), hashOf(m, seen.func)]);
    case 'list':
    case 'dict':
    case 'set':
    case 'deque':
    case 'slice':
      return unhashable(m, value);
    case 'instance':
      if (/^dict_(keys|items)$/.test(viewOf(seen)?.type ?? '')) return unhashable(m, value);
      return identityOf(m, valueAs(value, 'ref')) * 16 + 0x7f00000;
    default:
      return isRef(value) ? identityOf(m, value) * 16 + 0x7f00000 : 0;
  }
}

/** What makes two ranges equal: how many numbers, the first, and the step where there are two. */
export function rangeIdentity(range: Range): Value {
  const length = rangeLength(range);
  return tuple([length, length > 0 ? range.start : null, length > 1 ? range.step : null]);
}

export function unhashable(m: Machine, value: Value): never {
  return m.fail('TypeError', `unhashable type: '${m.typeName(value)}'`);
}

const unsigned = (n: Int) => BigInt.asUintN(64, BigInt(n));
const signed = (n: bigint, instead: number) => {
  const hash = BigInt.asIntN(64, n);
  return hash === -1n ? instead : int(hash);
};

/** xxHash over the hashes of the items (`tuplehash`, 3.11). */
function hashTuple(hashes: readonly Int[]): Int {
  const prime5 = 2870177450012600261n;
  let state = prime5;
  for (const hash of hashes) {
    state = unsigned(state + unsigned(hash) * 14029467366897019727n);
    state = unsigned((state << 31n) | (state >> 33n));
    state = unsigned(state * 11400714785074694791n);
  }
  return signed(state + (BigInt(hashes.length) ^ prime5 ^ 3527539n), 1546275796);
}

/** The same in whatever order the items come (`frozenset_hash`, 3.11). */
function hashFrozenSet(hashes: readonly Int[]): Int {
  let state = 0n;
  for (const hash of hashes.map(unsigned))
    state ^= unsigned((hash ^ 89869747n ^ (hash << 16n)) * 3644798167n);
  state ^= unsigned(BigInt(hashes.length + 1) * 1927868237n);
  state ^= (state >> 11n) ^ (state >> 25n);
  return signed(unsigned(state * 69069n + 907133923n), 590923713);
}

/** 0 for the empty text, as in CPython; else FNV-1a, folded to what a 61 bit hash can be. */
function hashText(text: string): Int {
  if (text === '') return 0;
  let state = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    state = unsigned((state ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return int(state >> 3n);
}
