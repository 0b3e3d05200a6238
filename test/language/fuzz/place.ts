/** Where a statement is written: the names there, and what may stand there. */

import type { Dice } from '../../dice.js';
import type { Expressions } from './expressions.js';
import { randomType } from './kinds.js';
import { fits, type Type, typeOf } from './types.js';

export interface Place {
  readonly write: Expressions;
  /** Grows as statements bind names. */
  readonly names: Map<string, Type>;
  /** How deep blocks may still nest. */
  readonly depth: number;
  readonly inLoop: boolean;
  /** What a `return` gives; null outside of functions. */
  readonly returns: Type | null;
}

export const diceOf = ({ write }: Place): Dice => write.dice;

/** A block within: names that it binds are not certain to be bound after it. */
export const within = (place: Place, more: Partial<Place> = {}): Place => ({
  ...place,
  names: new Map(place.names),
  depth: place.depth - 1,
  ...more,
});

/** A variable that will do for a type; null where there is none. */
export function variable(place: Place, type: string): string | null {
  const wanted = typeOf(type);
  const names = [...place.names].filter(([, has]) => fits(has, wanted)).map(([name]) => name);
  return names.length === 0 ? null : diceOf(place).pick(names);
}

/** One that holds exactly what the type says, so that it can be changed in place; made on the spot where there is none. */
export function exactly(
  place: Place,
  type: Type,
): { readonly name: string; readonly before: readonly string[] } {
  const names = [...place.names].filter(([, has]) => same(has, type)).map(([name]) => name);
  if (names.length > 0) return { name: diceOf(place).pick(names), before: [] };
  const name = bind(place, type);
  return { name, before: [`${name} = ${place.write.literal(type, place.names).text}`] };
}

const same = (a: Type, b: Type): boolean =>
  a.name === b.name &&
  a.of.length === b.of.length &&
  a.of.every((each, index) => same(each, b.of[index] as Type));

/** A new name for a value of a type. */
export function bind(place: Place, type: Type, stem = 'v'): string {
  const name = place.write.name(stem);
  place.names.set(name, type);
  return name;
}

/** Where statements repeat, values must not grow without end. */
export function clipped(place: Place, type: Type, text: string): string {
  if (!place.inLoop && place.returns === null) return text;
  if (/^(int|small|num)$/.test(type.name)) return `(${text}) % 1000003`;
  return /^(str|list|tuple|bytes|seq|word)$/.test(type.name) ? `(${text})[:12]` : text;
}

/** A type for a new variable. */
export function valueType(place: Place): Type {
  const own = place.write.own.filter(({ result }) => /^[A-Z]\w/.test(result.name));
  return own.length > 0 && diceOf(place).chance(0.25)
    ? diceOf(place).pick(own).result
    : randomType(diceOf(place));
}
