/** A question that was asked once, asked again in another world: would the answer be the same? */

import { isRef } from '../heap/kinds.js';
import type { ProcessId, Ref, Reply } from '../model.js';
import {
  type Actor,
  accessOf,
  act,
  exchange,
  objectsOf,
  type Place,
  processOf,
  renamedPlace,
  sceneOf,
  valueAt,
  type World,
} from '../world/index.js';
import { answerOf, lookingAt, renamedWanted, type Wanted } from './containers.js';
import type { Question } from './decisions.js';
import type { History, Moment } from './history.js';

/** What there is in a world to be told of a question; null where it can't be asked there. */
export type Answer = string | null;

/** Asks the same in each world after the step in which it was asked: the answer before that step, then the one after each step. */
export function* answersFrom(
  history: History,
  { moment, actor }: Question,
): Generator<{ readonly moment: Moment; readonly answer: Answer }> {
  let asked = askedBy(actor, moment.before);
  for (const each of history.moments.slice(moment.step - 1)) {
    if (asked === null) return;
    asked = asked.after(each);
    if (asked !== null) yield { moment: each, answer: asked.in(each.after) };
  }
}

/** The answer in the world in which it was asked. */
export const answerThen = ({ moment, actor }: Question): Answer =>
  askedBy(actor, moment.before)?.in(moment.before) ?? null;

/** A question that can be asked in any world; after a step, by the names that objects have by then. */
interface Asked {
  in(world: World): Answer;
  after(moment: Moment): Asked | null;
}

function askedBy(actor: Actor, world: World): Asked | null {
  const { operation } = actor;
  if (operation === null) return null;
  const [place] = accessOf(sceneOf(world), actor)?.reads ?? [];
  if (place !== undefined) return aboutPlace(place);
  if (operation.object !== null) return aboutObject(actor);
  const looking = operation.op === 'read' ? lookingAt(actor) : null;
  return looking && ofContainer(actor.process, looking.ref, looking.wanted);
}

// ── of core objects ──

function aboutObject(actor: Actor): Asked {
  const asked: Asked = {
    in: (world) => {
      const process = processOf(world, actor);
      if (process.status !== 'running' || actor.operation?.op === 'start') return null;
      const performed = exchange(
        world,
        process,
        { ...actor, timer: actor.timer && 0 },
        objectsOf(world, process),
      );
      return performed === null ? 'waits' : replyText(performed.reply);
    },
    after: () => asked,
  };
  return asked;
}

/** Which message comes is no answer; that one comes is. */
function replyText(reply: Reply<never> | Reply): string {
  if (reply.kind === 'value') return dataText(reply.value);
  return reply.kind === 'raise' ? `raises ${reply.type}` : reply.kind;
}

/** As Python writes it, where it is short and plain. */
function dataText(value: unknown): string {
  if (value === null) return 'None';
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : whole(value);
}

const whole = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part)) ?? 'absent';

// ── of memory ──

function aboutPlace(place: Place): Asked {
  return {
    in: (world) => {
      const value = valueAt(sceneOf(world), place);
      return value === undefined || !isRef(value) ? dataText(value) : 'something';
    },
    after: (moment) => {
      const names = renamedIn(moment, place.process);
      const now = names === null ? place : renamedPlace(place, names);
      return now === null ? null : aboutPlace(now);
    },
  };
}

function renamedIn({ before, transition }: Moment, process: ProcessId) {
  if (transition.kind !== 'act') return null;
  return act(before, transition.actor, transition.branch).renamed.get(process) ?? null;
}

function ofContainer(process: ProcessId, ref: Ref, wanted: Wanted): Asked {
  return {
    in: (world) => answerOf(world.processes[process]?.memory.objects[ref.id], wanted),
    after: (moment) => {
      const names = renamedIn(moment, process);
      if (names === null) return ofContainer(process, ref, wanted);
      const now = names.get(ref.id);
      return now === undefined ? null : ofContainer(process, now, renamedWanted(wanted, names));
    },
  };
}
