/** What a step that is begun anew knows of its instructions, because an earlier attempt came to an end there. */

import { TooDeep, WaitWithin } from './call-within.js';
import { StopBefore } from './watch.js';

/** What is known beforehand of the instructions of a step that is begun anew, by their count. */
export interface Foresight {
  /** Their built-ins have their calls made one by one: see call-within.ts. */
  readonly patient: ReadonlySet<number>;
  /** Before this one the thread stops. */
  readonly stop: StopBefore | null;
  /** Places in the code whose instructions came too deep when their calls were made at once: the same goes for these. */
  readonly deep: ReadonlySet<string>;
}

export const NO_FORESIGHT: Foresight = { patient: new Set(), stop: null, deep: new Set() };

/** The same with what this attempt has ended by. @throws whatever is no news */
export function wiser(foresight: Foresight, error: unknown): Foresight {
  const { patient, stop, deep } = foresight;
  if (error instanceof StopBefore && stop === null) return { ...foresight, stop: error };
  if (error instanceof WaitWithin && !patient.has(error.count))
    return { ...foresight, patient: new Set([...patient, error.count]) };
  if (error instanceof TooDeep && !deep.has(error.place))
    return { ...foresight, deep: new Set([...deep, error.place]) };
  throw error;
}
