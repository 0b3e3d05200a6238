/** The `self` of a method of str or bytes. */

import type { Value } from '../../model.js';
import { method } from '../contract/arguments.js';
import type { Machine, Result } from '../contract/machine.js';
import type { Native } from '../contract/native.js';
import type { TextKind } from './texts.js';

/** The characters of `self`; TypeError where a method is called on another type's object (`str.upper(5)`). */
export function ownText(m: Machine, kind: TextKind, self: Value, name: string): string {
  const text = kind.of(m, self);
  if (text !== undefined) return text;
  const doesNot = `descriptor '${name}' for '${kind.name}' objects doesn't apply to a '${m.typeName(self)}' object`;
  return m.fail('TypeError', doesNot);
}

/** A method without arguments. */
export function plainMethod(
  kind: TextKind,
  name: string,
  body: (text: string, m: Machine) => Result,
): Native {
  return method(`${kind.name}.${name}()`, (m, self) => body(ownText(m, kind, self, name), m));
}
