/**
 * How multiprocessing wakes those who sleep (`Condition` in `Lib/multiprocessing/synchronize.py`, CPython 3.11):
 * it counts them, and any sleeper may take a permit. Who notifies waits until as many have woken; one that
 * was killed asleep is still counted, and may let it wait for ever.
 */

export interface Sleepers {
  readonly sleeping: number;
  /** Woken since the last notification, by a permit or by a time-out. */
  readonly woken: number;
  readonly permits: number;
}

export const noSleepers: Sleepers = { sleeping: 0, woken: 0, permits: 0 };

export function fallAsleep(sleepers: Sleepers): Sleepers {
  return { ...sleepers, sleeping: sleepers.sleeping + 1 };
}

/** One goes on, by a permit or because its time has run out. */
export function wake(sleepers: Sleepers, byPermit: boolean): Sleepers {
  return { ...sleepers, woken: sleepers.woken + 1, permits: sleepers.permits - (byPermit ? 1 : 0) };
}

/** Permits for up to `n`; those who woke before are no sleepers any more. `count` are to be waited for. */
export function rouse(
  sleepers: Sleepers,
  n: number,
): { readonly count: number; readonly sleepers: Sleepers } {
  const asleep = sleepers.sleeping - sleepers.woken;
  const count = Math.max(0, Math.min(n, asleep));
  return { count, sleepers: { sleeping: asleep - count, woken: 0, permits: count } };
}

/** All `count` have woken: no permit is left over. */
export function allAwake(sleepers: Sleepers, count: number): Sleepers {
  return { ...sleepers, woken: sleepers.woken - count, permits: 0 };
}
