/**
 * What is random. A choice among a few values is a step with a branch for each; all else is drawn from the seed by actor and
 * place, in a short cycle, so that states recur.
 */

import { factsOf } from '../../core/index.js';
import type { Thread } from '../../heap/heap.js';
import type { Operation, Span } from '../../model.js';
import type { Actor, World } from '../world.js';

/** A choice among more values is no branch. */
export const MAX_BRANCHES = 16;

/** Is a choice among so many values a step of its own? Among one it is none. */
export const isBranching = (values: number): boolean => values > 1 && values <= MAX_BRANCHES;

/** The ways in which an operation can go. */
export function branchesOf({ op, args }: Operation): number {
  return factsOf(op).chooses ? Number(args[0]) : 1;
}

/** How many different values a place gives before they come again. */
const CYCLE = 8;

/** The next value for this place in the source, below 2^53, and the thread that has drawn it. */
export function drawFrom(
  world: World,
  actor: Actor,
  span: Span,
): { readonly thread: Thread; readonly value: number } {
  const thread = actor.thread as Thread;
  const place = `${span.line}:${span.column}`;
  const count = thread.draws.get(place) ?? 0;
  const draws = new Map(thread.draws).set(place, (count + 1) % CYCLE);
  return { thread: { ...thread, draws }, value: hash53(`${world.seed}/${actor.name}/${place}/${count}`) };
}

/** 53 well-mixed bits of a text (two rounds of FNV-1a with murmur's finish). */
export function hash53(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (finish(high) & 0x1fffff) * 2 ** 32 + (finish(low ^ high) >>> 0);
}

function finish(bits: number): number {
  let x = bits ^ (bits >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
