/** How a schedule came to its end: the steps that matter, each with what there is to say of it. */

import type { Identity, Operand } from './identity.js';

/** One step of the story, or a fact of its end. */
export interface Cause {
  /** The step; for who waits, the one in which it came to wait; null where it is about no step. */
  readonly step: number | null;
  readonly actor: Identity | null;
  readonly line: number | null;
  readonly told: Told;
}

/** What is said of it. */
export type Told =
  /** One of a circle of actors, each of which waits for what the next one has. */
  | {
      readonly kind: 'circle';
      readonly has: Operand | null;
      readonly since: Since | null;
      readonly waitsFor: Operand | null;
      readonly of: Identity;
      /** Where the circle begins, and where it closes. */
      readonly isFirst: boolean;
      readonly isLast: boolean;
      readonly calls: readonly Call[];
    }
  /** It took a lock or a permit, and kept it. */
  | { readonly kind: 'keeps'; readonly object: Identity; readonly fate: Fate }
  /** It took the last message that there was. */
  | { readonly kind: 'took-last'; readonly object: Identity; readonly message: string }
  /** It is over, or waits itself, with so many messages put. */
  | { readonly kind: 'puts-no-more'; readonly object: Identity; readonly count: number; readonly fate: Fate }
  | { readonly kind: 'takes-no-more'; readonly object: Identity; readonly count: number; readonly fate: Fate }
  | { readonly kind: 'never'; readonly call: string; readonly object: Identity }
  /** It was given an answer, and because of that it waits, fails or ends; that is what becomes of it. */
  | {
      readonly kind: 'asks';
      readonly question: string;
      readonly answer: string;
      readonly isRaised: boolean;
      /** It read a variable. */
      readonly isRead: boolean;
      readonly becomes: 'waits' | 'fails' | 'ends';
    }
  /** It changes the answer to a question that another one asks before it, or has asked. */
  | {
      readonly kind: 'changes';
      readonly did: Did;
      readonly question: string;
      /** What the answer is from then on; null where that has no short name. */
      readonly now: string | null;
      readonly isAfter: boolean;
    }
  /** It took a message, and `task_done` was never called for it; `more`: for so many others neither. */
  | { readonly kind: 'not-done'; readonly object: Identity; readonly message: string; readonly more: number }
  /** It put what does not fit into the pipe. */
  | { readonly kind: 'no-room'; readonly object: Identity; readonly message: string }
  /** It started a process, which got a copy of the write end; or whoever made the pipe has it open itself. */
  | {
      readonly kind: 'end-open';
      readonly object: Identity;
      readonly process: Identity;
      readonly isCopy: boolean;
    }
  /** It started a process while another thread was printing. */
  | { readonly kind: 'forks-printing'; readonly process: Identity; readonly holder: Identity }
  /** It notified those who waited by then. */
  | { readonly kind: 'signals-early'; readonly call: string; readonly object: Identity }
  | { readonly kind: 'clears'; readonly object: Identity }
  /** It came to a barrier, to which so many would have to come; null where no number would do. */
  | { readonly kind: 'too-few'; readonly object: Identity; readonly missing: number | null }
  /** A message that ends who takes it is there `count` times, and `takers` want one. */
  | {
      readonly kind: 'sentinels';
      readonly object: Identity;
      readonly message: string;
      readonly count: number;
      readonly takers: number;
    }
  /** After this step what is stated of the program is false. */
  | { readonly kind: 'violates'; readonly did: Did; readonly property: string }
  /** It put what nobody took. */
  | { readonly kind: 'unread'; readonly object: Identity; readonly message: string; readonly more: number }
  | { readonly kind: 'raises'; readonly type: string; readonly message: string }
  | {
      readonly kind: 'waits';
      readonly call: string;
      readonly object: Identity | null;
      readonly calls: readonly Call[];
    }
  /** It goes round from here on, by these calls. */
  | { readonly kind: 'goes-round'; readonly calls: readonly string[] };

/** What a step did. */
export interface Did {
  readonly kind: 'puts' | 'takes' | 'feeds' | 'writes' | 'runs' | 'calls' | 'ends';
  /** The message, the value or the call; empty where it ended. */
  readonly what: string;
  readonly object: string | null;
}
/** Since when somebody has what it has. */
export interface Since {
  readonly step: number;
  readonly line: number;
}
/** A call under way: of which function, and the line where it is. */
export interface Call {
  readonly function: string;
  readonly line: number;
}
/** What became of an actor. */
export type Fate = 'ended' | 'failed' | 'killed' | 'cut-off' | 'code-done' | 'waits' | 'goes-on';
