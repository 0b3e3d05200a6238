/** What `<` sees of a value, as data. */

import type { DictObject } from '../../heap/heap.js';
import { behind, isRef } from '../../heap/kinds.js';
import type { OrderKey, Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { numberOf } from '../numbers/numbers.js';
import { collectionOf } from './collections.js';
import { sequenceOf } from './compare.js';

/** What `<` sees of a value, for the queues that keep their items in order without asking the machine. */
export function orderKey(m: Machine, value: Value): OrderKey {
  const seen = behind(m, value);
  const number = numberOf(seen);
  if (number !== undefined) return number;
  if (typeof seen === 'string') return seen;
  const type = m.typeName(value);
  const keys = (values: readonly Value[]): OrderKey[] => values.map((each) => orderKey(m, each));
  const without = { type, id: isRef(value) ? value.id : 0 };
  if (typeof seen !== 'object' || seen === null) return without;
  const members = collectionOf(m, seen)?.values();
  if (members) return { type, members: keys(members) };
  if (seen.t === 'bytes')
    return { type, sequence: 'bytes', items: Array.from(seen.data, (byte) => byte.charCodeAt(0)) };
  if (seen.t === 'dict') return { ...without, content: { type: 'dict', members: keys(pairsOf(seen)) } };
  const items = sequenceOf(m, value, seen);
  return items ? { type, sequence: seen.t, items: keys(items) } : without;
}

const pairsOf = ({ entries }: DictObject): Value[] =>
  Array.from(entries.values(), (items) => ({ t: 'tuple', items }));
