/** A world in the words of model.ts, for whoever shows it. */

import * as core from '../../core/index.js';
import type { ActorView, Ahead, Identity, ObjectView, Operand, Operation, View } from '../../model.js';
import type { Program } from '../../program.js';
import { canStep } from '../rules/enabled.js';
import { perActor } from '../rules/per-actor.js';
import { type Actor, isAlive, type World } from '../world.js';
import { callStep } from './calls.js';
import { contentsOf, everyShown, isPlain, type Owned, textsIn } from './contents.js';
import {
  identifyActor,
  identifyActors,
  identifyObject,
  identifyProcess,
  identifyProcesses,
  operandOf,
} from './names.js';
import { SharedList } from './shared-list.js';
import { variablesOf } from './variables.js';
import { whyBlocked } from './why.js';

/** All that people are shown of a world. */
export function view(world: World): View {
  const before = latest.get(world.program);
  const shown = shownActors(world);
  const actors = shown.map(({ view }) => view);
  const objects = objectViews(world, waitingIn(shown));
  const now = {
    actors: SharedList.of(actors, before?.actors),
    objects: SharedList.of(objects, before?.objects),
  };
  latest.set(world.program, now);
  return withLists(world.now, processIdentities(world), variablesOf(world), now);
}

/** The lists of a view. */
interface Lists {
  readonly actors: SharedList<ActorView>;
  readonly objects: SharedList<ObjectView>;
}

const latest = new WeakMap<Program, Lists>();

/** Apart from the rest, so that what is shown of a world does not keep that world. */
function withLists(
  time: View['time'],
  processes: View['processes'],
  variables: View['variables'],
  { actors, objects }: Lists,
): View {
  return {
    time,
    processes,
    variables,
    get actors() {
      return actors.toArray();
    },
    get objects() {
      return objects.toArray();
    },
  };
}

/** An actor as it is shown, and the object that it waits for, by its key. */
interface ShownActor {
  readonly view: ActorView;
  readonly waitsFor: string | null;
}

const shownActors = perActor((world, actor): ShownActor => {
  const view = actorView(world, actor);
  const { kind, status, next } = view;
  return { view, waitsFor: kind === 'thread' && status === 'blocked' ? (next?.object?.key ?? null) : null };
});

function actorView(world: World, actor: Actor): ActorView {
  const { id, kind, daemon, operation, timer } = actor;
  const { key, name } = identifyActor(actor);
  const why = isAlive(actor) ? whyBlocked(world, actor) : null;
  return {
    key,
    name,
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
  const { op, call, part } = callStep(world, actor, operation);
  return { op, call, part, object: operandOf(world, actor, operation), line: span.line, text };
}

/** How an object was shown last, and what that was made from. */
interface ShownObject {
  readonly state: core.CoreState;
  readonly waiting: readonly Identity[];
  readonly view: ObjectView;
}

const shownObjects = new WeakMap<Program, Map<string, ShownObject>>();

function objectViews(world: World, waiting: ReadonlyMap<string, readonly Identity[]>): ObjectView[] {
  const known = shownObjects.get(world.program) ?? new Map<string, ShownObject>();
  shownObjects.set(world.program, known);
  return everyShown(world).map((owned) => {
    const target = identifyObject(world, owned.process, owned.id);
    const queue = waiting.get(target.key) ?? NOBODY;
    const before = known.get(target.key);
    if (before && before.state === owned.state && areSame(before.waiting, queue) && isPlain(owned))
      return before.view;
    const view = objectView(world, owned, target, queue);
    known.set(target.key, { state: owned.state, waiting: queue, view });
    return view;
  });
}
const NOBODY: readonly Identity[] = [];

const areSame = (some: readonly Identity[], others: readonly Identity[]): boolean =>
  some.length === others.length && some.every(({ key }, index) => key === others[index]?.key);

function objectView(
  world: World,
  { id, process, state }: Owned,
  target: Operand,
  waiting: readonly Identity[],
): ObjectView {
  const { capacity, detail, actors, processes } = core.describe(state);
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
    waiting,
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
function waitingIn(actors: readonly ShownActor[]): ReadonlyMap<string, readonly Identity[]> {
  const waiting = new Map<string, Identity[]>();
  for (const { view, waitsFor } of actors) {
    if (waitsFor === null) continue;
    const identity = { key: view.key, name: view.name };
    const others = waiting.get(waitsFor);
    if (others) others.push(identity);
    else waiting.set(waitsFor, [identity]);
  }
  return waiting;
}

const identities = new WeakMap<World['processes'], readonly Identity[]>();

function processIdentities(world: World): readonly Identity[] {
  const known =
    identities.get(world.processes) ?? world.processes.map(({ id }) => identifyProcess(world, id));
  identities.set(world.processes, known);
  return known;
}
