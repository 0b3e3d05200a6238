/**
 * Where an actor turned one way or the other because of an answer that it was given: the answer is followed, step by step, to the
 * branches that test it. The branches are those that ran; where values go is `provenance`'s to say.
 */

import type { Event } from '../model.js';
import type { Code } from '../program.js';
import { carried, foundBy, type Held, keptFrames, type Stand, standing } from '../provenance/carrying.js';
import { HAND, has, returned, tested } from '../provenance/value-flow.js';
import { type Actor, instructionsOf, standOf } from '../world/index.js';
import { successors } from './control-flow.js';
import type { History, Moment } from './history.js';

/** The step in which an actor was given an answer. */
export interface Question {
  readonly moment: Moment;
  readonly actor: Actor;
  readonly event: Event;
}

/** A branch that an answer decided. */
export interface Decision {
  readonly question: Question;
  /** The step that the branch is in. */
  readonly step: number;
  readonly code: Code;
  readonly depth: number;
  readonly branch: number;
  /** Where it went on, and where it might have. */
  readonly taken: number;
  readonly others: readonly number[];
}

type Ran = ReturnType<typeof instructionsOf>;

/** A step of the actor, between where it stood before and after. */
interface Stride {
  readonly moment: Moment;
  readonly before: Stand;
  readonly after: Stand;
  /** Worked out where it is asked for. */
  readonly ran: Ran;
}

const known = new WeakMap<History, Map<number, readonly Stride[]>>();

/** All that the answers given to an actor decided, the last question first: most who ask want no more than that. */
export function* decisionsOf(history: History, id: number): Generator<Decision> {
  const all = known.get(history) ?? new Map<number, readonly Stride[]>();
  known.set(history, all);
  const strides = all.get(id) ?? stridesOf(history, id);
  all.set(id, strides);
  for (let index = strides.length - 1; index >= 0; index -= 1)
    for (const decision of decidedBy(strides.slice(index)).toReversed()) yield decision;
}

function stridesOf({ moments }: History, id: number): readonly Stride[] {
  return moments.flatMap((moment): readonly Stride[] => {
    const { actor, before, after, transition } = moment;
    const then = after.actors[id];
    if (actor?.id !== id || actor.kind !== 'thread' || then === undefined || transition.kind !== 'act')
      return [];
    let ran: Ran | undefined = actor.operation?.op === 'exit' ? [] : undefined;
    const stride = {
      moment,
      before: standOf(actor),
      after: standOf(then),
      get ran() {
        ran ??= instructionsOf(before, id, transition.branch);
        return ran;
      },
    };
    return [stride];
  });
}

function decidedBy(strides: readonly Stride[]): readonly Decision[] {
  const [first] = strides;
  if (first === undefined) return [];
  const { moment } = first;
  const { actor, events } = moment;
  const event = events.find((each) => !each.blocked && each.actor !== null);
  if (actor === null || event === undefined || !isAnswered(event)) return [];
  const question = { moment, actor, event };
  if (event.raised !== null) return caught(question, first);
  const found: Decision[] = [];
  let helds: readonly Held[] = [foundBy(first.before)];
  for (const [index, stride] of strides.entries()) {
    if (helds.length === 0) break;
    const steps = helds.map((held) => along(question, stride, held, index === 0));
    found.push(...steps.flatMap(({ decisions }) => decisions));
    helds = unique(steps.flatMap((each) => each.helds));
  }
  return found;
}

/** What a read of a container finds has no text of its own. */
const isAnswered = ({ op, result, raised }: Event): boolean =>
  result !== null || raised !== null || op === 'read';

function unique(helds: readonly Held[]): readonly Held[] {
  return [...new Map(helds.map((held) => [`${held.depth} ${held.slot}`, held])).values()];
}

/** What a value that is held decides within one step, and where it lies after it. */
function along(
  question: Question,
  stride: Stride,
  held: Held,
  isFound: boolean,
): { readonly decisions: readonly Decision[]; readonly helds: readonly Held[] } {
  const { before, after } = stride;
  const kept = keptFrames(before.frames, after.frames);
  const decisions: Decision[] = [];
  const helds = [...carried(before, after, held, isFound)];
  let [{ depth, slot }, isNew] = [held, isFound];
  for (; depth >= 0; depth -= 1) {
    const frame = before.frames[depth];
    if (frame === undefined || (slot === HAND && !isNew)) break;
    const from = standing(before, depth);
    const tests = tested(frame.code, from);
    const isAsking = isNew && depth === held.depth && before.isBefore;
    const here = branchesIn(question, stride, depth).filter(
      ({ branch }) => has(tests.get(branch) ?? 0n, slot) || (isAsking && branch === from.at),
    );
    decisions.push(...here);
    if (depth < kept || depth === 0) break;
    // What it gives back was chosen by the branch, if it wasn't made of the value itself.
    if (here.length > 0) helds.push(...carried(before, after, { depth: depth - 1, slot: HAND }, true));
    else if (!has(returned(frame.code, from), slot)) break;
    [slot, isNew] = [HAND, true];
  }
  return { decisions, helds };
}

/** The branches that ran in the frame which stood at that depth before the step. */
function branchesIn(question: Question, { moment, ran }: Stride, depth: number): readonly Decision[] {
  const end = ran.findIndex((each) => each.depth < depth);
  const own = (end < 0 ? ran : ran.slice(0, end)).filter((each) => each.depth === depth);
  return own.flatMap(({ code, at }, index): readonly Decision[] => {
    const taken = own[index + 1]?.at;
    const ways = successors(code, at);
    if (taken === undefined || ways.length < 2 || !ways.includes(taken)) return [];
    const others = ways.filter((way) => way !== taken);
    return others.length === 0
      ? []
      : [{ question, step: moment.step, code, depth, branch: at, taken, others }];
  });
}

/** The answer was an exception that the program caught: it went to the handler, and not on. */
function caught(question: Question, { before, moment, ran }: Stride): readonly Decision[] {
  const [first] = ran;
  const frame = first && before.frames[first.depth];
  if (first === undefined || frame === undefined) return [];
  const branch = standing(before, first.depth).at;
  const { depth, code, at: taken } = first;
  return taken === branch + 1
    ? []
    : [{ question, step: moment.step, code, depth, branch, taken, others: [branch + 1] }];
}
