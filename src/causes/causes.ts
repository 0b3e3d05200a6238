/** How a schedule came to its end: what is told of it, in the order of the story. */

import { type Budget, Patience } from '../budget.js';
import type { ActorError, Cause, Identity, Outcome, Schedule, Trace } from '../model.js';
import type { Program } from '../program.js';
import { replay } from '../schedule/index.js';
import { begin, type World } from '../world/index.js';
import { blockedCauses } from './blocked.js';
import { didOf } from './deeds.js';
import { causeAt, causeAtEnd, deedsOf, type History, historyOf } from './history.js';
import { unreadCauses } from './messages.js';
import { staleEnds, staleFailure } from './stale.js';

/** Nobody reads more. */
const MOST = 6;

/** What led a schedule to this end, which is not a good one; nothing where it is. */
export function causesOf(
  program: Program,
  { timing, seed, steps, cycleStart = null }: Schedule,
  outcome: Outcome,
  budget: Budget = new Patience(),
): readonly Cause[] {
  if (isGood(outcome)) return [];
  const taken = steps.map((transition) => ({ transition }));
  return told(historyOf(begin(program, { timing, seed, budget }), taken, outcome, cycleStart));
}

/** The trace with its causes. `start` is the world in which it began: what was worked out from there need not be again. */
export function withCauses(
  program: Program,
  trace: Trace,
  budget: Budget = new Patience(),
  start = beginningOf(program, trace, budget),
): Trace {
  const { outcome, steps, cycleStart } = trace;
  if (isGood(outcome)) return trace;
  return { ...trace, causes: told(historyOf(start, steps, outcome, cycleStart)) };
}

function beginningOf(program: Program, trace: Trace, budget: Budget): World {
  const { timing, seed } = replay(program, trace.schedule);
  return begin(program, { timing, seed, budget });
}

/** There is nothing to explain, or nobody knows how it would have ended. */
export function isGood({ kind, unread }: Pick<Outcome, 'kind' | 'unread'>): boolean {
  return kind === 'cut' || (kind === 'finished' && unread.length === 0);
}

function told(history: History): readonly Cause[] {
  const { errors, unread, running, kind, violated } = history.outcome;
  const groups = [
    ...(violated ? violationCauses(history, violated.property) : []),
    ...errors.map((error) => [...staleFailure(history, error.actor), ...errorCauses(history, error)]),
    ...blockedCauses(history),
    ...staleEnds(history, neededIn(history)),
    ...running.map((actor) => roundCauses(history, actor)),
    ...(kind === 'finished' ? unread.map((held) => unreadCauses(history, held)) : []),
  ];
  return inOrder(groups).slice(0, MOST);
}

/** The objects that messages are left in, or that those who wait, go round or fail want something of. */
function neededIn({ outcome, moments, cycleStart }: History): ReadonlySet<string> {
  const { blocked, unread, errors } = outcome;
  const round = cycleStart === null ? [] : moments.slice(cycleStart - 1).flatMap(({ events }) => events);
  const failed = errors.flatMap(({ actor }) =>
    moments.flatMap(({ events }) =>
      events.filter((each) => each.raised !== null && each.actor?.key === actor.key),
    ),
  );
  const objects = [
    ...unread.map(({ object }) => object),
    ...[...blocked, ...round, ...failed].flatMap(({ object }) => object ?? []),
  ];
  return new Set(objects.map(({ key }) => key));
}

/** By their steps, each told once; a circle stays together, where it was closed. */
function inOrder(groups: readonly (readonly Cause[])[]): readonly Cause[] {
  const placed = groups.flatMap((group) => {
    const closed = Math.max(...group.map(stepOf));
    return group.map((cause) => ({ cause, at: cause.told.kind === 'circle' ? closed : stepOf(cause) }));
  });
  const sorted = placed.sort((a, b) => a.at - b.at).map(({ cause }) => cause);
  const each = [...new Map(sorted.map((cause) => [JSON.stringify(cause), cause])).values()];
  // That it took the last message is told where nothing more is told of the step.
  const more = new Set(
    each.filter(({ told }) => told.kind === 'asks' || told.kind === 'changes').map(({ step }) => step),
  );
  return each.filter(({ step, told }) => told.kind !== 'took-last' || !more.has(step));
}

const stepOf = ({ step }: Cause): number => step ?? Number.MAX_SAFE_INTEGER;

/** The step after which it is false. */
function violationCauses({ moments }: History, property: string): readonly (readonly Cause[])[] {
  const last = moments.at(-1);
  if (last === undefined) return [];
  const [event] = last.events;
  const told = { kind: 'violates', did: didOf(last), property } as const;
  return [[{ step: last.step, actor: event?.actor ?? null, line: event?.line ?? null, told }]];
}

/** The step in which its exception arose. */
function errorCauses(history: History, { actor, type, message, line }: ActorError): readonly Cause[] {
  const last = deedsOf(history).findLast(
    ({ event }) => event.actor?.key === actor.key && event.op !== 'exit',
  );
  const told = { kind: 'raises', type, message } as const;
  return [{ ...(last ? causeAt(last, told) : causeAtEnd(history, actor, () => told)), line }];
}

/** Where it begins to go round, and by which calls. */
function roundCauses(history: History, actor: Identity): readonly Cause[] {
  const { cycleStart } = history;
  const round = deedsOf(history).filter(
    ({ moment, event }) => event.actor?.key === actor.key && cycleStart !== null && moment.step >= cycleStart,
  );
  const calls = [...new Set(round.map(({ event }) => event.call))];
  const told = { kind: 'goes-round', calls } as const;
  const [first] = round;
  return [first === undefined ? causeAtEnd(history, actor, () => told) : causeAt(first, told)];
}
