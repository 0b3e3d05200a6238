/**
 * Check, then act: an actor waits, fails or ends because of an answer that was no longer true by then. Told are the answer, the step
 * that made it untrue, and the one that had made it so.
 */

import type { ActorId, Blocked, Cause, Event, Identity, Told } from '../model.js';
import type { Code } from '../program.js';
import { type Actor, identifyActor, instructionsOf, isAlive, standOf } from '../world/index.js';
import { avoids, reachable } from './control-flow.js';
import { type Decision, decisionsOf, type Question } from './decisions.js';
import { didOf, textOf } from './deeds.js';
import { actorOf, causeAt, type History, type Moment } from './history.js';
import { type Answer, answersFrom, answerThen } from './questions.js';

/** Where an actor is, in each of its functions, once its fate is certain. */
interface Point {
  readonly id: ActorId;
  readonly becomes: 'waits' | 'fails';
  readonly step: number;
  readonly at: readonly { readonly code: Code; readonly pc: number }[];
}

/** For who waits at the end. */
export function staleWait(history: History, { actor }: Blocked): readonly Cause[] {
  const found = actorOf(history, actor);
  if (found === undefined) return [];
  const at = standOf(found).frames.map(({ code, pc }) => ({ code, pc: Math.max(pc - 1, 0) }));
  return atPoint(history, { id: found.id, becomes: 'waits', step: Number.MAX_SAFE_INTEGER, at }, true);
}

/** For who was ended by an exception; where no answer was untrue by then, the last one that decided it. */
export function staleFailure(history: History, actor: Identity): readonly Cause[] {
  const found = actorOf(history, actor);
  const moment = history.moments.findLast(
    (each) => each.actor?.id === found?.id && each.actor?.operation?.op !== 'exit',
  );
  if (found === undefined || moment?.transition.kind !== 'act' || !moment.actor) return [];
  const ran = instructionsOf(moment.before, found.id, moment.transition.branch);
  const deepest = ran.at(-1)?.depth ?? Number.MAX_SAFE_INTEGER;
  const before = standOf(moment.actor).frames.map(({ code, pc }) => ({ code, pc: Math.max(pc - 1, 0) }));
  const at = before.slice(0, deepest + 1);
  for (const { depth, code, at: pc } of ran) if (depth <= deepest) at[depth] = { code, pc };
  return atPoint(history, { id: found.id, becomes: 'fails', step: moment.step, at }, false);
}

function atPoint(history: History, point: Point, isOnlyStale: boolean): readonly Cause[] {
  const isWithin = ({ step }: Moment): boolean => step < point.step;
  let last: Decision | null = null;
  for (const decision of decisionsOf(history, point.id)) {
    if (!isNeeded(decision, point)) continue;
    if (madeUntrue(history, decision, isWithin) !== null)
      return story(history, decision, point.becomes, isWithin);
    if (!isOnlyStale) last ??= decision;
  }
  return last === null ? [] : story(history, last, point.becomes, isWithin);
}

/** Could it have gone another way at that branch, and never have come there? */
function isNeeded({ depth, code, branch, others, step }: Decision, point: Point): boolean {
  const here = point.at[depth];
  if (here === undefined || here.code !== code || step > point.step) return false;
  return others.some((other) => avoids(code, other, here.pc, branch));
}

/** For those who ended: did an answer, untrue later, keep one from what the others would have needed? */
export function staleEnds(history: History, needed: ReadonlySet<string>): readonly (readonly Cause[])[] {
  const over = history.last.actors.filter((actor) => actor.kind === 'thread' && isOver(actor));
  const ways = waysTo(history, needed);
  return over.flatMap(({ id }) => {
    for (const decision of decisionsOf(history, id))
      if (turnsFrom(decision, ways, needed) && madeUntrue(history, decision, () => true) !== null)
        return [story(history, decision, 'ends', () => true)];
    return [];
  });
}

/** Has it come to its end by itself? */
export const isOver = (actor: Actor): boolean =>
  actor.error === null && (!isAlive(actor) ? actor.status === 'ended' : actor.operation?.op === 'exit');

/** Instructions at which somebody stood, at whatever depth, before an operation on one of these objects. */
export function waysTo(
  { moments }: History,
  needed: ReadonlySet<string>,
): ReadonlyMap<Code, ReadonlySet<number>> {
  const ways = new Map<Code, Set<number>>();
  for (const { actor, events } of moments) {
    if (actor === null || !events.some(({ object }) => object !== null && needed.has(object.key))) continue;
    for (const { code, pc } of standOf(actor).frames) {
      const known = ways.get(code) ?? new Set<number>();
      known.add(Math.max(pc - 1, 0));
      ways.set(code, known);
    }
  }
  return ways;
}

/** Does it lead past an operation on these objects that the other way leads to? */
export function turnsFrom(
  { code, taken, others, question }: Decision,
  ways: ReadonlyMap<Code, ReadonlySet<number>>,
  needed: ReadonlySet<string>,
): boolean {
  const wanted = ways.get(code);
  const open = reachable(code, taken);
  const lost = others.flatMap((other) => [...reachable(code, other)]).filter((at) => !open.has(at));
  const asksOfIt = question.event.object !== null && needed.has(question.event.object.key);
  return lost.length > 0 && (asksOfIt || lost.some((at) => wanted?.has(at)));
}

/**
 * The first step of another one that changes the answer, unless the actor itself did so before; null where none does. Who has waited
 * for a change since it asked has seen the first: then it is the last that counts.
 */
function madeUntrue(
  history: History,
  { question }: Decision,
  isWithin: (moment: Moment) => boolean,
): Change | null {
  let last = answerThen(question);
  if (last === null) return null;
  let found: Change | null = null;
  const hasWaited = waitedSince(history, question, isWithin);
  for (const each of answersFrom(history, question)) {
    if (!isWithin(each.moment) || each.answer === null) break;
    if (each.answer === last) continue;
    const isOwn = each.moment.actor?.id === question.actor.id;
    if (!hasWaited) return isOwn ? null : each;
    [last, found] = [each.answer, isOwn ? null : each];
  }
  return found;
}

interface Change {
  readonly moment: Moment;
  readonly answer: Answer;
}

/** Has it waited to be told of a change since? */
function waitedSince(
  { moments }: History,
  { moment, actor }: Question,
  isWithin: (moment: Moment) => boolean,
) {
  return moments
    .slice(moment.step)
    .some(
      (each) =>
        isWithin(each) && each.actor?.id === actor.id && each.events.some(({ call }) => call === 'wait'),
    );
}

/** What had made the answer so, the answer, and what made it untrue. */
function story(
  history: History,
  decision: Decision,
  becomes: Extract<Told, { kind: 'asks' }>['becomes'],
  isWithin: (moment: Moment) => boolean,
): readonly Cause[] {
  const { question } = decision;
  const { moment, event } = question;
  const asked = textOf(question);
  const change = madeUntrue(history, decision, isWithin);
  const untrue = change ? [changeAt(change.moment, asked.question, change.answer, true)] : [];
  if (change !== null && waitedSince(history, question, isWithin)) return untrue;
  const asks = causeAt({ moment, event }, { kind: 'asks', ...asked, becomes });
  const before = change === null || becomes === 'ends' ? lastChange(history, decision) : null;
  return [...(before ? [changeAt(before, asked.question, null, false)] : []), asks, ...untrue];
}

function changeAt(moment: Moment, question: string, now: Answer, isAfter: boolean): Cause {
  const [event] = moment.events;
  const told = { kind: 'changes', did: didOf(moment), question, now, isAfter } as const;
  const actor = moment.actor === null ? null : identifyActor(moment.actor);
  return { step: moment.step, actor, line: event?.line ?? null, told };
}

/** The last step of another one before the question that touched what it asks about. */
function lastChange({ moments }: History, { question }: Decision): Moment | null {
  const { object } = question.event;
  if (object === null) return null;
  const isAbout = (event: Event): boolean =>
    !event.blocked &&
    (event.changes.some((change) => change.object.key === object.key) ||
      (event.op === 'write' && event.object?.key === object.key));
  const found = moments.slice(0, question.moment.step - 1).findLast(({ events }) => events.some(isAbout));
  return found === undefined || found.actor?.id === question.actor.id ? null : found;
}
