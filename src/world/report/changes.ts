/** What an operation did to the messages of queues and pipes: seen from what these held before and after it. */

import * as core from '../../core/index.js';
import type { Change, Placed } from '../../model.js';
import { type Owned, perObject } from '../rules/per-object.js';
import { type Process, processAt, type World } from '../world.js';
import { contentsOf, contentText } from './contents.js';
import { type Held, isSame, sameFrom } from './messages.js';
import { identifyObject } from './names.js';

/** `after` is the world as the operation left it: nobody has run on yet, so that values are the same where they are equal. */
export function changesIn(before: World, after: World): Change[] {
  const kept = new Set(keptByCode(after));
  const changed = (process: Process, then: Process['objects'], now: Process['objects'], sign: 1 | -1) => {
    const changes: Change[] = [];
    if (then === now && kept.size === 0) return changes;
    for (let at = 0; at < now.length; at += 1) {
      const state = now[at];
      if (state === undefined || (state === then[at] && (kept.size === 0 || !kept.has(state)))) continue;
      const owned = { id: sign * at, process, state };
      if (core.familyOf(state).holdsMessages)
        changes.push(...changeOf(after, heldBefore(before, then[at], owned), owned));
    }
    return changes;
  };
  return [
    ...after.processes.flatMap((process) =>
      changed(process, before.processes[process.id]?.objects ?? [], process.objects, 1),
    ),
    ...changed(processAt(after, 0), before.shared, after.shared, -1),
  ];
}

/** Queues that keep what they hold by code of the program: they stay as they are when that changes. */
const keptByCode = perObject((_, { state }) => ({
  value: core.familyOf(state).kept(state) === null ? null : state,
  lasts: true,
}));

/** What the object held; by `repr`, where now it is only known so. */
function heldBefore(
  world: World,
  old: core.CoreState | undefined,
  { process, state }: Owned,
): readonly Held[] {
  const owner = world.processes[process.id];
  if (old === undefined || owner === undefined) return [];
  const contents = contentsOf(world, owner, old);
  if (core.familyOf(state).kept(state) === null) return contents;
  return contents.map((each) => ({ kind: 'text', text: contentText(world, owner, each) }));
}

function changeOf(world: World, then: readonly Held[], { id, process, state }: Owned): Change[] {
  const { gone, come } = difference(then, contentsOf(world, process, state));
  // A message gets into the pipe of a queue with buffers only from a buffer.
  const fed = Math.min(gone.filter(isBuffered).length, come.filter(isInPipe).length);
  const placed = (spots: readonly Spot[]): Placed[] =>
    spots.map(({ at, content }) => ({ at, text: contentText(world, process, content) }));
  const put = placed(withoutFirst(fed, isInPipe, come));
  const taken = placed(withoutFirst(fed, isBuffered, gone));
  if (put.length + taken.length + fed === 0) return [];
  return [{ object: identifyObject(world, process, id), put, taken, fed }];
}

/** One of an object's contents, and its place among them. */
interface Spot {
  readonly at: number;
  readonly content: Held;
}

const isInPipe = ({ content }: Spot): boolean => content.kind === 'message';
const isBuffered = ({ content }: Spot): boolean => content.kind === 'value' && content.process !== null;

function withoutFirst(
  count: number,
  which: (spot: Spot) => boolean,
  spots: readonly Spot[],
): readonly Spot[] {
  let left = count;
  return spots.filter((spot) => !which(spot) || left-- <= 0);
}

/**
 * What is no longer there, and what is new. Of equal values beside each other the first counts as gone and the last as
 * new, as a queue has it.
 */
function difference(
  then: readonly Held[],
  now: readonly Held[],
): { readonly gone: readonly Spot[]; readonly come: readonly Spot[] } {
  const least = Math.min(then.length, now.length);
  const head = (most: number): number => sameFrom(most, then, now, 0, 0, 1);
  const tail = (most: number): number => sameFrom(most, then, now, then.length - 1, now.length - 1, -1);
  const isLess = now.length < then.length;
  const last = isLess ? tail(least) : tail(least - head(least));
  const first = isLess ? head(least - last) : head(least);
  const [before, after] = [spotsIn(then, first, last), spotsIn(now, first, last)];
  return { gone: unmatched(before, after), come: unmatched(after, before) };
}

const spotsIn = (contents: readonly Held[], head: number, tail: number): readonly Spot[] =>
  contents.slice(head, contents.length - tail).map((content, index) => ({ at: head + index, content }));

/** Those of `these` that have no partner among `those`. */
function unmatched(these: readonly Spot[], those: readonly Spot[]): readonly Spot[] {
  const left = [...those];
  return these.filter(({ content }) => {
    const partner = left.findIndex((each) => isSame(each.content, content));
    if (partner >= 0) left.splice(partner, 1);
    return partner < 0;
  });
}
