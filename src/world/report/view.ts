/** A world in the words of model.ts, for whoever shows it. */

import * as core from '../../core/index.js';
import type { ActorView, Ahead, Identity, ObjectView, Operation, View } from '../../model.js';
import { canStep } from '../rules/enabled.js';
import { type Actor, isAlive, objectAt, processAt, type World } from '../world.js';
import { callStep } from './calls.js';
import { contentsOf, everyShown, type Owned, textsIn } from './contents.js';
import {
  identifyActor,
  identifyActors,
  identifyObject,
  identifyProcess,
  identifyProcesses,
  operandOf,
} from './names.js';
import { whyBlocked } from './why.js';

/** All that people are shown of a world. */
export function view(world: World): View {
  return {
    time: world.now,
    actors: world.actors.map((actor) => knownView(world, actor)),
    processes: world.processes.map(({ id }) => identifyProcess(world, id)),
    objects: objectViews(world),
  };
}

/** What an actor's view was made from, and the view. */
interface Known {
  readonly object: core.CoreState | undefined;
  readonly view: ActorView;
}

const known = new WeakMap<Actor, Known>();

/** Thousands of actors in thousands of worlds: most stay as they are. */
function knownView(world: World, actor: Actor): ActorView {
  const before = known.get(actor);
  const object = objectLookedAt(world, actor);
  if (before !== undefined && object !== null && before.object === object) return before.view;
  const view = actorView(world, actor);
  known.set(actor, { object: object ?? undefined, view });
  return view;
}

/** The core object that, beside the actor, its view depends on; undefined for none; null where more counts. */
function objectLookedAt(
  world: World,
  { kind, operation, process }: Actor,
): core.CoreState | undefined | null {
  if (operation === null) return undefined;
  const { op, object } = operation;
  if (object === null) return core.factsOf(op).about === 'itself' ? undefined : null;
  const state = objectAt(world, processAt(world, process), object);
  const { rules, links } = core.familyOf(state);
  return kind === 'feeder' || rules[op]?.looks !== undefined || links(state).length > 0 ? null : state;
}

function actorView(world: World, actor: Actor): ActorView {
  const { id, kind, daemon, operation, timer } = actor;
  const why = isAlive(actor) ? whyBlocked(world, actor) : null;
  return {
    ...identifyActor(actor),
    id,
    process: identifyProcess(world, actor.process),
    kind,
    daemon,
    status: statusOf(world, actor),
    next: operation && nextOf(world, actor, operation),
    why,
    until: why !== null && timer !== null && timer > 0 ? world.now + timer : null,
  };
}

function statusOf(world: World, actor: Actor): ActorView['status'] {
  if (actor.status !== 'running') return actor.status;
  if (actor.operation?.op === 'sleep' && actor.timer !== 0) return 'sleeping';
  if (actor.kind === 'feeder' && whyBlocked(world, actor) === null) return 'ready';
  return canStep(world, actor) ? 'ready' : 'blocked';
}

function nextOf(world: World, actor: Actor, operation: Operation): Ahead {
  const { span } = operation;
  const line = world.program.lines[span.line - 1] ?? '';
  const text =
    span.endLine === span.line
      ? line.slice(span.column, span.endColumn)
      : `${line.slice(span.column).trim()} …`;
  const object = operandOf(world, actor, operation);
  return { ...callStep(world, actor, operation), object, line: span.line, text };
}

function objectViews(world: World): ObjectView[] {
  const shown = everyShown(world);
  const waiting = waitingIn(world);
  return shown.map((owned) => objectView(world, owned, waiting));
}

function objectView(
  world: World,
  owned: Owned,
  waiting: ReadonlyMap<string, readonly Identity[]>,
): ObjectView {
  const { id, process, state } = owned;
  const { capacity, detail, actors, processes } = core.describe(state);
  const target = identifyObject(world, process, id);
  const texts = textsIn(world, process, target, contentsOf(world, process, state));
  const shown = {
    ...target,
    kind: state.kind,
    process: id > 0 ? identifyProcess(world, process.id) : null,
    isChilds: id > 0 && process.parent !== null,
    buffered: Number(detail.buffered ?? 0),
    capacity,
    detail: {
      ...detail,
      ...mapped(actors, (ids) => namesIn(identifyActors(world, ids))),
      ...mapped(processes, (ids) => namesIn(identifyProcesses(world, ids))),
    },
    waiting: waiting.get(target.key) ?? [],
  };
  return withContent(shown, texts);
}

/** Apart from the rest, so that what is shown of a world does not keep that world. */
function withContent(shown: Omit<ObjectView, 'content'>, texts: () => readonly string[]): ObjectView {
  return {
    ...shown,
    get content() {
      return texts();
    },
  };
}

const namesIn = (all: readonly Identity[]): readonly string[] => all.map(({ name }) => name);

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** For each object, who stands before an operation on it and can't go. */
function waitingIn(world: World): ReadonlyMap<string, readonly Identity[]> {
  const waiting = new Map<string, Identity[]>();
  for (const actor of world.actors) {
    const { operation } = actor;
    if (operation === null || actor.kind !== 'thread' || !isAlive(actor) || canStep(world, actor)) continue;
    const target = operandOf(world, actor, operation);
    if (target === null) continue;
    const others = waiting.get(target.key) ?? [];
    waiting.set(target.key, [...others, identifyActor(actor)]);
  }
  return waiting;
}
