/** A world in the words of model.ts, for whoever shows it. */

import * as core from '../../core/index.js';
import type { ActorView, Ahead, Identity, ObjectView, Operation, View } from '../../model.js';
import type { Program } from '../../program.js';
import { canStep } from '../rules/enabled.js';
import { perActor } from '../rules/per-actor.js';
import { NOTHING_TOLD, perObject, type Told } from '../rules/per-object.js';
import { type Actor, isAlive, type World } from '../world.js';
import { callStep } from './calls.js';
import { contentsOf, isPlain, textsIn } from './contents.js';
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
  const waiters = waitingIn(shown);
  const objects = shownObjects(world).map((object) => object.with(waiters));
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

/** An object as it is shown, with those who wait for it: they change more often than the object. */
class ShownObject {
  private view: ObjectView | null = null;

  constructor(
    private readonly shown: Omit<ObjectView, 'content' | 'waiting'>,
    private readonly texts: () => readonly string[],
  ) {}

  with(waiters: ReadonlyMap<string, readonly Identity[]>): ObjectView {
    const waiting = (waiters.size === 0 ? undefined : waiters.get(this.shown.key)) ?? NOBODY;
    if (this.view !== null && areSame(this.view.waiting, waiting)) return this.view;
    const { shown, texts } = this;
    this.view = {
      ...shown,
      waiting,
      // Apart from the rest, so that what is shown of a world does not keep that world.
      get content() {
        return texts();
      },
    };
    return this.view;
  }
}

const NOBODY: readonly Identity[] = [];

const areSame = (some: readonly Identity[], others: readonly Identity[]): boolean =>
  some === others ||
  (some.length === others.length && some.every(({ key }, index) => key === others[index]?.key));

/** Threads and processes are shown as actors, the ends of a pipe by their pipe. */
const shownObjects = perObject((world, owned): Told<ShownObject> => {
  const { id, process, state } = owned;
  const { sort, partOf } = core.familyOf(state);
  if (sort === 'actor' || partOf !== undefined) return NOTHING_TOLD;
  const target = identifyObject(world, process, id);
  const { capacity, detail, actors, processes } = core.describe(state);
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
  };
  const texts = textsIn(world, process, target, contentsOf(world, process, state));
  return { value: new ShownObject(shown, texts), lasts: isPlain(owned) };
});

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
