/** The families by the kinds of their objects. */

import type { Kind } from '../model.js';
import type { Family } from './family.js';
import type { CoreState } from './object.js';

/** Nothing tells the compiler that a state comes to its own family: that it does is this table's to see to. */
const families = new Map<string, Family<CoreState>>();

/** Makes families known; of two with the same kind the later one counts. */
export function register(...given: readonly Family<CoreState>[]): void {
  for (const family of given) for (const kind of family.kinds) families.set(kind, family);
}

/** The family that has the objects of this kind. */
export function familyOf({ kind }: { readonly kind: Kind }): Family<CoreState> {
  const found = families.get(kind);
  if (!found) throw new Error(`no core object of kind '${kind}'`);
  return found;
}
