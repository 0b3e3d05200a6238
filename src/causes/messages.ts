/** Who put messages, who took them, and why no more come or go. */

import type { Blocked, Cause, HeldMessages, Identity } from '../model.js';
import { type Actor, identifyActor, identifyProcess } from '../world/index.js';
import { didOf } from './deeds.js';
import { actorOf, causeAt, causeAtEnd, type Deed, deedsOf, type History } from './history.js';

/** More of those who put or took are not told of. */
const MOST = 2;

/** Why a queue or pipe stays empty: who took the last message, and what became of those who put some. */
export function emptyCauses(history: History, { object, actor }: Blocked): readonly Cause[] {
  if (object === null) return [];
  const puts = movesOf(history, object, 'put');
  if (puts.length === 0) return [{ ...NOWHERE, told: { kind: 'never', call: 'put', object } }];
  const last = movesOf(history, object, 'taken').at(-1);
  const taken = last && causeAt(last.deed, { kind: 'took-last', object, message: last.text });
  return [...(taken ? [taken] : []), ...workerCauses(history, object, 'put', actor)];
}

/** Why a queue or pipe stays full. */
export function fullCauses(history: History, { object, actor }: Blocked): readonly Cause[] {
  if (object === null) return [];
  const takers = workerCauses(history, object, 'taken', actor);
  return takers.length > 0 ? takers : [{ ...NOWHERE, told: { kind: 'never', call: 'get', object } }];
}

/** Who put what nobody received, and what became of those who received others. */
export function unreadCauses(history: History, { object, messages }: HeldMessages): readonly Cause[] {
  const first = putsOf(history, object, messages).at(-1);
  const more = messages.length - 1;
  const put = first && causeAt(first.deed, { kind: 'unread', object, message: first.text, more });
  const takers = workerCauses(history, object, 'taken');
  const never = { ...NOWHERE, told: { kind: 'never', call: 'get', object } } as const;
  const nobody = [...history.last.actors.flatMap((actor) => killed(history, actor, object)), never];
  return [...(put ? [put] : []), ...(takers.length > 0 ? takers : nobody)];
}

/** Of what is about no step. */
export const NOWHERE = { step: null, actor: null, line: null } as const;

/** A message that came or went. */
interface Move {
  readonly deed: Deed;
  readonly text: string;
}

/** All that was put into an object, or taken out, in order. */
export function movesOf(history: History, { key }: Identity, way: 'put' | 'taken'): readonly Move[] {
  return deedsOf(history).flatMap((deed) =>
    deed.event.changes.flatMap((change) =>
      change.object.key === key ? change[way].map(({ text }) => ({ deed, text })) : [],
    ),
  );
}

/** The puts of these messages, the last one first. */
export function putsOf(history: History, object: Identity, messages: readonly string[]): readonly Move[] {
  const left = [...messages];
  return movesOf(history, object, 'put')
    .toReversed()
    .filter(({ text }) => {
      const at = left.lastIndexOf(text);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}

/** What became of those who put or took messages, but for one. */
function workerCauses(
  history: History,
  object: Identity,
  way: 'put' | 'taken',
  except?: Identity,
): readonly Cause[] {
  const counts = new Map<string, { readonly who: Identity; count: number }>();
  for (const { deed } of movesOf(history, object, way)) {
    const who = deed.event.actor;
    if (who === null || who.key === except?.key) continue;
    const known = counts.get(who.key) ?? { who, count: 0 };
    known.count += 1;
    counts.set(who.key, known);
  }
  const kind = way === 'put' ? 'puts-no-more' : 'takes-no-more';
  return [...counts.values()]
    .slice(0, MOST)
    .flatMap(({ who, count }) => [
      ...killers(history, who),
      causeAtEnd(history, who, (fate) => ({ kind, object, count, fate })),
    ]);
}

/** Who was killed before it took anything. */
function killed(history: History, actor: Actor, object: Identity): readonly Cause[] {
  if (actor.status !== 'killed' || actor.kind !== 'thread') return [];
  const who = identifyActor(actor);
  const end = causeAtEnd(history, who, (fate) => ({ kind: 'takes-no-more', object, count: 0, fate }));
  return [...killers(history, who), end];
}

/** Who had it killed. */
function killers(history: History, who: Identity): readonly Cause[] {
  const actor = actorOf(history, who);
  if (actor?.status !== 'killed') return [];
  const { key } = identifyProcess(history.last, actor.process);
  const deed = deedsOf(history).findLast(
    ({ event }) => event.actor !== null && KILLS.has(event.op) && event.object?.key === key,
  );
  if (deed === undefined) return [];
  const did = didOf(deed.moment);
  return [causeAt(deed, { kind: 'changes', did, question: '', now: null, isAfter: false })];
}

const KILLS: ReadonlySet<string> = new Set(['terminate', 'kill']);
