/** Which types random programs choose, and what the letters of rules may stand for. */

import type { Dice } from '../../dice.js';
import { type Bindings, isVariable, type Type, typeOf } from './types.js';

const types = (text: string): Type[] => text.split(' ').map((each) => typeOf(each));

const ANY = types(
  'int int int int int int str str str str str str float float float bool bytes bytes list[int] list[int] list[int] list[str] list[str] dict[str,int] tuple[int] set[int] tuple[int] pair[int,str] dict[str,int] ' +
    'dict[int,str] set[int] list[float] list[list[int]] frozenset[int] deque[int] counter[str] dict[str,list[int]] list[bool] range ' +
    'set[pair[int,bool]] defaults[str,int] ordered[int,str] list[pair[int,str]] list[tuple[int]] tuple[str] none iterator[int] deque[str]',
);
const STABLE = types('int int int bool float tuple[int] pair[int,bool] frozenset[int]');
const KEYS = types('int int str str str float bool tuple[int] bytes pair[str,int] frozenset[int]');
const COMPARABLE = types('int int int str str float tuple[int] pair[int,str] list[int] bytes bool list[str]');

/** What can be copied: CPython copies iterators by pickling them. */
const isCopied = (type: Type): boolean =>
  type.name !== 'any' &&
  !/^[A-Z]\w/.test(type.name) &&
  !/^(iter|iterator|func|func2|coll|seq)$/.test(type.name) &&
  type.of.every(isCopied);
/** Its text has no address in it: where a key is made of that, it matters whether two are the same. */
const isPlain = isCopied;
const POOLS: Readonly<Record<string, readonly Type[]>> = {
  H: STABLE,
  K: KEYS,
  C: COMPARABLE,
  D: COMPARABLE,
  P: ANY.filter(isPlain),
};

/** A type for anything; for a letter, one that it may stand for. */
export const randomType = (dice: Dice, letter = 'T'): Type => dice.pick(POOLS[letter] ?? ANY);

const inside = (type: Type, names: RegExp): boolean =>
  names.test(type.name) && type.of.every((each) => inside(each, names));

/** Its place in a set is the same in every run of CPython. */
const isStable = (type: Type): boolean => inside(type, /^(int|small|bool|float|tuple|pair|frozenset)$/);
const isHashable = (type: Type): boolean =>
  inside(type, /^(int|small|bool|float|tuple|pair|frozenset|range|str|word|bytes|none)$/);
const isComparable = (type: Type): boolean =>
  inside(type, /^(int|small|bool|float|num|str|word|bytes|list|tuple|pair)$/);
const MAY: Readonly<Record<string, (type: Type) => boolean>> = {
  H: isStable,
  K: isHashable,
  C: isComparable,
  D: isCopied,
  P: isPlain,
};

/** May the letters stand for these types? */
export const mayBe = (bindings: Bindings): boolean =>
  Object.entries(bindings).every(([letter, type]) => (MAY[letter] ?? (() => true))(type));

/** The type with a random one for each letter, which is then bound. */
export function decide(dice: Dice, type: Type, bindings: Record<string, Type>): Type {
  if (!isVariable(type))
    return type.of.length === 0 ? type : { ...type, of: type.of.map((each) => decide(dice, each, bindings)) };
  bindings[type.name] ??= randomType(dice, type.name);
  return bindings[type.name] as Type;
}
