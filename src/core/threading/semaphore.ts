/** `Semaphore` and `BoundedSemaphore` of threading and of multiprocessing (CPython 3.11). */

import type { Operation } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { CoreState, Performed } from '../object.js';
import { because, now, raises, value } from '../reply.js';

export type SemaphoreKind = 'Semaphore' | 'BoundedSemaphore' | 'ProcessSemaphore' | 'ProcessBoundedSemaphore';

declare module '../../model/kinds.js' {
  interface Kinds extends Record<SemaphoreKind, { readonly permits: number }> {}
}

export interface SemaphoreState extends CoreState {
  readonly kind: SemaphoreKind;
  readonly permits: number;
  /** What a bounded one began with and may not exceed. */
  readonly initial: number;
}

const rules: Rules<SemaphoreState, 'acquire' | 'release' | 'get_value'> = {
  acquire: {
    enabled: (semaphore) => semaphore.permits > 0,
    perform: (semaphore, operation) => value(true, now(operation, add(semaphore, -1))),
    expire: () => value(false),
    why: () => because('no-permit'),
  },
  release: { perform: release },
  get_value: { perform: (semaphore) => value(semaphore.permits) },
};

function add(semaphore: SemaphoreState, n: number): SemaphoreState {
  return { ...semaphore, permits: semaphore.permits + n };
}

function release(semaphore: SemaphoreState, operation: Operation): Performed {
  const n = Number(operation.args[0] ?? 1);
  if (n < 1) return raises('ValueError', ['n must be one or more']);
  const more = add(semaphore, n);
  if (isBounded(semaphore) && more.permits > more.initial) return raises('ValueError', [tooMany(semaphore)]);
  return value(null, now(operation, more));
}

function isBounded({ kind }: SemaphoreState): boolean {
  return kind === 'BoundedSemaphore' || kind === 'ProcessBoundedSemaphore';
}

function tooMany({ kind }: SemaphoreState): string {
  return kind === 'BoundedSemaphore'
    ? 'Semaphore released too many times'
    : 'semaphore or lock released too many times';
}

export const semaphoreFamily: Family<SemaphoreState> = family({
  kinds: {
    Semaphore: 'semaphore',
    BoundedSemaphore: 'boundedsemaphore',
    ProcessSemaphore: 'semaphore',
    ProcessBoundedSemaphore: 'boundedsemaphore',
  },
  create: ({ kind, options: { permits } }, { name }) => [{ kind, name, permits, initial: permits }],
  rules,
  describe: (semaphore) => ({
    detail: { permits: semaphore.permits, ...(isBounded(semaphore) && { bound: semaphore.initial }) },
  }),
});
