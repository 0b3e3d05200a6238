/**
 * How much a computation may take. What a program asks beyond a limit of the model's own is no fault of the program's: the
 * thread that asked can't go on, and everybody is told of the limit.
 */

import type { Limit } from './model.js';

/** Thrown where a thread's own code asks more than the model gives. */
export class LimitReached extends Error {
  constructor(
    readonly by: Limit['by'],
    readonly limit: number,
  ) {
    super(`the limit of ${limit} ${by} is reached`);
    this.name = 'LimitReached';
  }
}

/** Thrown out of whatever is under way once nobody waits for it any longer: nothing is known of what it was about. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** What the threads' own code may take: a search or a run has one for all its steps. */
export interface Budget {
  /** Instructions that a step may still take. */
  readonly left: number;
  /** Tells now and then that so many were taken. @throws Interrupted where nobody waits for more */
  spend(instructions: number): void;
}

/** Instructions, a few seconds' worth, that a thread may take without a visible operation; and all threads of one run together. */
export const LOCAL_LIMIT = 40_000_000;

/** So many instructions in all. */
export class Allowance implements Budget {
  constructor(public left: number) {}

  spend(instructions: number): void {
    this.left -= instructions;
  }
}

/** What a computation gives; null where it was interrupted. */
export function unlessInterrupted<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
}

/** As many in each step; `check` is asked now and then, and may throw. */
export class Patience implements Budget {
  readonly left = LOCAL_LIMIT;

  constructor(private readonly check: () => void = () => {}) {}

  spend(): void {
    this.check();
  }
}
