/** Patterns of `case`, for values of a type. */

import { bind, diceOf, type Place } from './place.js';
import { type Type, typeOf } from './types.js';

/** A pattern that may fit a value of the type; it can be refuted, so that others may follow. */
export function patterns(place: Place, type: Type, depth = 2): string {
  const dice = diceOf(place);
  const inner = (): string =>
    depth > 0 ? refutable(place, dice.pick(type.of.length > 0 ? type.of : [typeOf('any')]), depth - 1) : '_';
  if (dice.chance(0.12))
    return `${patterns(place, type, 0)} | ${constant(place)}`
      .replace(/\b[mr]\d+\b/g, '_')
      .replace(/ as _/g, '')
      .replace(/^_ \|/, 'None |')
      .replace(/(, )?\*\*_/g, '');
  if (dice.chance(0.12)) return constant(place);
  if (/^(list|tuple|seq|deque|range|any)$/.test(type.name) && dice.chance(0.7)) return sequence(place, inner);
  if (/^(dict|counter|defaults|ordered)$/.test(type.name)) return mapping(place, inner);
  if (type.name === 'pair') return `(${inner()}, ${inner()})`;
  return classPattern(place, type, inner);
}

function refutable(place: Place, type: Type, depth: number): string {
  const dice = diceOf(place);
  if (dice.chance(0.5)) return dice.chance(0.3) ? '_' : bind(place, type, 'm');
  const pattern = patterns(place, type, depth);
  const closed = pattern.includes('|') ? `(${pattern})` : pattern;
  return dice.chance(0.2) ? `${closed} as ${bind(place, type, 'm')}` : closed;
}

function constant(place: Place): string {
  return diceOf(place).pick([
    'None',
    'True',
    '0',
    '1',
    '-3',
    "'a'",
    "''",
    'b"x"',
    '2.5',
    'math.pi',
    '1 | 2 | 3',
    "'a' | 'b'",
    '(1 | 2)',
    '[]',
    '()',
    '{}',
  ]);
}

function sequence(place: Place, inner: () => string): string {
  const dice = diceOf(place);
  const parts = dice.several(0, 3, inner);
  if (dice.chance(0.4))
    parts.splice(
      dice.below(parts.length + 1),
      0,
      dice.chance(0.5) ? '*_' : `*${bind(place, typeOf('list[any]'), 'r')}`,
    );
  return dice.chance(0.5) ? `[${parts.join(', ')}]` : `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`;
}

function mapping(place: Place, inner: () => string): string {
  const dice = diceOf(place);
  const keys = ["'a'", "'b'", "'ab'", '1', '2', 'True', "'x'"].filter(() => dice.chance(0.25));
  const items = keys
    .filter((key) => !(key === 'True' && keys.includes('1')))
    .map((key) => `${key}: ${inner()}`);
  if (dice.chance(0.3)) items.push(`**${bind(place, typeOf('dict[any, any]'), 'r')}`);
  return `{${items.join(', ')}}`;
}

function classPattern(place: Place, type: Type, inner: () => string): string {
  const dice = diceOf(place);
  const own = place.write.own.filter(({ result }) => /^[A-Z]\w/.test(result.name));
  if (own.length > 0 && dice.chance(0.4)) {
    const { result } = /^[A-Z]\w/.test(type.name) ? { result: type } : dice.pick(own);
    return dice.pick([
      `${result.name}()`,
      `${result.name}(x=${inner()})`,
      `${result.name}(x=${inner()}, y=${inner()})`,
      `${result.name}(${inner()})`,
    ]);
  }
  const name = dice.pick([
    'int',
    'str',
    'float',
    'bool',
    'list',
    'tuple',
    'dict',
    'bytes',
    'set',
    'object',
    'collections.deque',
  ]);
  return dice.pick([
    `${name}()`,
    `${name}()`,
    `${name}(${name === 'object' || name === 'collections.deque' ? '' : inner()})`,
    `int(real=${inner()})`,
  ]);
}
