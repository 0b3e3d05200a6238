/** What the screen answers to a key, as data: why something can't be done, or what was done. */

import type { ActorView, Blocked, Predicted } from '../../model.js';

/** What is said in the same words each time. */
const REMARKS = [
  'over', // nothing can happen any more
  'first', // nothing to go back to
  'last', // nothing ahead in the history
  'no-kill', // nobody is to be killed
  'no-goal', // a hint needs a goal
  'not-known', // it is not known yet
  'never-known', // the search ended before it was known
  'nothing-closed', // no step so far has closed anything
  'paused',
] as const;
export type Remark = (typeof REMARKS)[number];

export function isRemark(message: ScreenMessage): message is { readonly kind: Remark } {
  return REMARKS.some((remark) => remark === message.kind);
}

/** Those that it takes no more than words for; the others take the screen. */
export type Saying = Exclude<ScreenMessage, { readonly kind: 'waits' | 'predicted' | 'no-choice' | Remark }>;

export type ScreenMessage =
  /** The actor waits; `until`: its time-out. */
  | { readonly kind: 'waits'; readonly blocked: Blocked; readonly until: number | null }
  | { readonly kind: 'sleeps'; readonly actor: string; readonly until: number | null }
  | { readonly kind: 'ended'; readonly actor: string; readonly status: ActorView['status'] }
  | { readonly kind: 'loops' | 'limit'; readonly actor: string; readonly line: number }
  | { readonly kind: 'nobody'; readonly number: number; readonly most: number }
  | { readonly kind: 'clock'; readonly waiting: boolean }
  | { readonly kind: 'hint'; readonly who: string; readonly key: string; readonly free: boolean }
  | { readonly kind: 'led'; readonly outcome: string }
  | { readonly kind: 'impossible'; readonly outcome: string }
  | { readonly kind: 'reached'; readonly outcome: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'predicted'; readonly predicted: Predicted }
  | { readonly kind: 'no-choice'; readonly key: string }
  /** Back at the place before the step that closed these outcomes. */
  | { readonly kind: 'turned'; readonly step: number; readonly closed: readonly string[] }
  | { readonly kind: Remark };
