/** `Semaphore` and `BoundedSemaphore` of threading and of multiprocessing (CPython 3.11). */

import type { Operation } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { CoreState, Performed, Who } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';
import { dequeued, enqueued, inheritedLine, notifiedIn, type WaitLine } from './wait-line.js';

export type SemaphoreKind = 'Semaphore' | 'BoundedSemaphore' | 'ProcessSemaphore' | 'ProcessBoundedSemaphore';

declare module '../../model/kinds.js' {
  interface Kinds extends Record<SemaphoreKind, { readonly permits: number }> {}
}

export interface SemaphoreState extends CoreState {
  readonly kind: SemaphoreKind;
  readonly permits: number;
  /** What a bounded one began with and may not exceed. */
  readonly initial: number;
  /** Who waits, where threads of a parent did when its process was forked. */
  readonly line: WaitLine | null;
}

const rules: Rules<SemaphoreState, 'acquire' | 'permit' | 'release' | 'get_value'> = {
  acquire: {
    enabled: ({ permits, line }) => permits > 0 || line !== null,
    perform: acquire,
    queues: true,
    expire: () => value(false),
    why: () => because('no-permit'),
  },
  permit: {
    enabled: ({ line }, _, who) => line?.told.includes(who.actor) ?? false,
    perform: (semaphore, operation, who) => acquire(without(semaphore, who), operation, who),
    expire: (semaphore, operation, who) => {
      const rest = without(semaphore, who);
      return rest.permits > 0 ? taken(rest, operation) : value(false, now(operation, rest));
    },
    why: ({ permits }) => because(permits > 0 ? 'not-notified' : 'no-permit'),
  },
  release: { perform: release },
  get_value: { perform: (semaphore) => value(semaphore.permits) },
};

function acquire(semaphore: SemaphoreState, operation: Operation, who: Who): Performed<'permit'> {
  const { permits, line } = semaphore;
  if (permits > 0 || line === null) return taken(semaphore, operation);
  if (operation.timeout !== null && operation.timeout <= 0) return value(false);
  return next(operation, { op: 'permit' }, now(operation, { ...semaphore, line: enqueued(line, who.actor) }));
}

function taken(semaphore: SemaphoreState, operation: Operation): Performed {
  return value(true, now(operation, add(semaphore, -1)));
}

function without(semaphore: SemaphoreState, { actor }: Who): SemaphoreState {
  return { ...semaphore, line: semaphore.line && dequeued(semaphore.line, actor) };
}

function add(semaphore: SemaphoreState, n: number): SemaphoreState {
  return { ...semaphore, permits: semaphore.permits + n };
}

function release(semaphore: SemaphoreState, operation: Operation): Performed {
  const n = Number(operation.args[0] ?? 1);
  if (n < 1) return raises('ValueError', ['n must be one or more']);
  const more = add(semaphore, n);
  if (isBounded(semaphore) && more.permits > more.initial) return raises('ValueError', [tooMany(semaphore)]);
  return value(null, now(operation, { ...more, line: notifiedIn(more.line, n) }));
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
  create: ({ kind, options: { permits } }, { name }) => [
    { kind, name, permits, initial: permits, line: null },
  ],
  rules,
  isAnonymous: ({ line }) => line === null,
  inherit: (semaphore, _, __, asleep) => ({
    ...semaphore,
    line: inheritedLine(semaphore.line, asleep.length),
  }),
  describe: (semaphore) => ({
    detail: { permits: semaphore.permits, ...(isBounded(semaphore) && { bound: semaphore.initial }) },
  }),
});
