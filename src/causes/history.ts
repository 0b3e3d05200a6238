/** A schedule that was gone along once more: every world on the way, and what each step did. */

import type { ActorId, Cause, Event, Fate, Identity, Outcome, Told, Transition } from '../model.js';
import { type Actor, actorAt, identifyActor, perform, type World, worldAfter } from '../world/index.js';

/** One step, between two worlds. */
export interface Moment {
  readonly step: number;
  readonly transition: Transition;
  readonly before: World;
  readonly after: World;
  /** Who took it, as that actor stood before it; null for the clock and kills. */
  readonly actor: Actor | null;
  readonly events: readonly Event[];
}

export interface History {
  readonly moments: readonly Moment[];
  readonly last: World;
  readonly outcome: Outcome;
  /** The first step of the circle that the last step closes. */
  readonly cycleStart: number | null;
}

/** A step of a schedule, and what happened in it, where that was told before. */
interface Taken {
  readonly transition: Transition;
  readonly events?: readonly Event[];
}

/** The history of steps that are possible from the world `start` on, and end so. */
export function historyOf(
  start: World,
  steps: readonly Taken[],
  outcome: Outcome,
  cycleStart: number | null,
): History {
  let last = start;
  const moments = steps.map(({ transition, events: told }, index): Moment => {
    const [step, before] = [index + 1, last];
    const { world, events } = told
      ? { world: worldAfter(before, transition), events: told }
      : perform(before, transition, step);
    last = world;
    const actor = transition.kind === 'act' ? actorAt(before, transition.actor) : null;
    return { step, transition, before, after: world, actor, events };
  });
  return { moments, last, outcome, cycleStart };
}

/** Something that was performed, and when. */
export interface Deed {
  readonly moment: Moment;
  readonly event: Event;
}

const known = new WeakMap<History, readonly Deed[]>();

/** All that was performed, in order. */
export function deedsOf(history: History): readonly Deed[] {
  const deeds =
    known.get(history) ??
    history.moments.flatMap((moment) =>
      moment.events.flatMap((event) => (event.blocked ? [] : [{ moment, event }])),
    );
  known.set(history, deeds);
  return deeds;
}

/** A cause that is a deed. */
export function causeAt({ moment: { step }, event: { actor, line } }: Deed, told: Told): Cause {
  return { step, actor, line, told };
}

/** The actor of that key, at the end. */
export function actorOf({ last }: History, { key }: Identity): Actor | undefined {
  return last.actors.find((actor) => identifyActor(actor).key === key);
}

/** What became of an actor in the end. */
export function fateOf(history: History, actor: Actor): Fate {
  const { outcome } = history;
  if (actor.status === 'ended' && lastMoved(history, actor.id)?.actor?.id !== actor.id) return 'cut-off';
  if (actor.status !== 'running') return actor.status;
  if (actor.operation?.op === 'exit') return 'code-done';
  const { key } = identifyActor(actor);
  return outcome.running.some((each) => each.key === key) ? 'goes-on' : 'waits';
}

/** The step in which it came to stand where it stands at the end, or ended; none where it always stood there. */
function lastMoved({ moments }: History, id: ActorId): Moment | undefined {
  return moments.findLast(({ before, after }) => {
    const [was, is] = [before.actors[id], after.actors[id]];
    return was?.operation !== is?.operation || was?.status !== is?.status;
  });
}

/** Where it stands at the end, or the step of its end. */
export function causeAtEnd(history: History, who: Identity, tell: (fate: Fate) => Told): Cause {
  const actor = actorOf(history, who);
  if (actor === undefined) return { step: null, actor: who, line: null, told: tell('ended') };
  const moved = lastMoved(history, actor.id);
  const operation = actor.operation ?? moved?.before.actors[actor.id]?.operation;
  const line = operation?.span.line ?? null;
  return { step: moved?.step ?? null, actor: who, line, told: tell(fateOf(history, actor)) };
}
