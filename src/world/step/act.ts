/** One step of an actor: its operation happens, then it runs on to its next one. */

import { factsOf, familyOf, needs, type Performed } from '../../core/index.js';
import type { Resumption } from '../../language/contract/vm.js';
import type { RanInstruction } from '../../machine/place.js';
import type { ActorId, ObjectId, Operation, ProcessId } from '../../model.js';
import { closeUnreachable } from '../identity/garbage.js';
import { type NewNames, renamed } from '../identity/normal.js';
import { printedOn } from '../properties/printing.js';
import { canGo, hasTimeout, isCutOff } from '../rules/enabled.js';
import { passTime } from '../rules/time.js';
import {
  type Actor,
  actorAt,
  objectsOf,
  type Process,
  processOf,
  type World,
  withActor,
  withObjects,
  withProcess,
} from '../world.js';
import { runOn } from './advance.js';
import type { Acted, Effect } from './effect.js';
import { exchange } from './exchange.js';
import { feederStep, withFeeder } from './feeder.js';
import { plainRule } from './plain.js';
import { standing } from './standing.js';
import { start } from './start.js';

/** More than there can be. */
const MOST_ACTORS = 1_000_000;

/** Steps that were taken from a world: the clock looks ahead along steps that are then taken. */
const taken = new WeakMap<World, Map<number, Acted>>();

/** The step of an actor that may take one; `branch` says how a random choice falls. Pure. */
export function act(before: World, id: ActorId, branch: number): Acted {
  const steps = taken.get(before) ?? new Map<number, Acted>();
  taken.set(before, steps);
  const key = branch * MOST_ACTORS + id;
  const acted = steps.get(key) ?? workOut(before, id, branch);
  steps.set(key, acted);
  return acted;
}

/** The instructions of the program that the step of an actor runs, in order. */
export function instructionsOf(before: World, id: ActorId, branch: number): readonly RanInstruction[] {
  const record: RanInstruction[] = [];
  workOut({ ...before, record }, id, branch);
  return record;
}

function workOut(before: World, id: ActorId, branch: number): Acted {
  before.budget.spend(1);
  const actor = actorAt(before, id);
  // A step that is taken before its time was delayed until then.
  const world = canGoEarly(before, actor) ? passTime(before, actor.timer ?? 0) : before;
  const effect = effectOf(world, actorAt(world, id), branch);
  const ran = goOn(effect, id, actor.operation as Operation);
  const processes = new Set([actor.process, ...ran.started.map((each) => actorAt(ran.world, each).process)]);
  const closed = [...processes].reduce(closeUnreachable, ran.world);
  const changed = [...processes].filter((each) => hasGrown(before, closed, each) || keeps(closed, each));
  const { world: next, renamed } = allRenamed(closed, changed);
  return { ...ran, world: withPrinted(next, ran.output), renamed };
}

function withPrinted(world: World, output: string): World {
  const printing = printedOn(world.program, world.printing, output);
  return printing === world.printing ? world : { ...world, printing };
}

function allRenamed(before: World, ids: readonly ProcessId[]): Pick<Acted, 'world' | 'renamed'> {
  let world = before;
  const all = new Map<ProcessId, NewNames>();
  for (const id of ids) {
    const next = renamed(world, id);
    world = next.world;
    if (next.names) all.set(id, next.names);
  }
  return { world, renamed: all };
}

/** Objects came to the memory that the threads of the process share: they want their names. */
function hasGrown(before: World, after: World, id: ProcessId): boolean {
  const now = after.processes[id]?.memory.objects.length ?? 0;
  return now !== (before.processes[id]?.memory.objects.length ?? 0);
}

/** Queues keep their messages in its memory: with each that is taken, others may come to be the first. */
function keeps(world: World, id: ProcessId): boolean {
  const objects = world.processes[id]?.objects ?? [];
  return objects.some((state) => state && familyOf(state).kept(state) !== null);
}

/** In any time a sleep or time-out may end at once; the clock then shows the moment at which it was due. */
function canGoEarly(world: World, actor: Actor): boolean {
  if (world.timing !== 'any' || !actor.timer) return false;
  return !hasTimeout(actor) || !canGo(world, actor);
}

function effectOf(world: World, actor: Actor, branch: number): Effect {
  const operation = actor.operation as Operation;
  if (actor.kind === 'feeder') {
    const fed = feederStep(world, actor);
    return {
      world: fed.world,
      reply: null,
      touched: fed.text,
      ...(fed.errorOutput ? { errorOutput: fed.errorOutput } : {}),
    };
  }
  if (operation.object === null) return plainRule(operation.op).perform(world, actor, operation, branch);
  return coreEffect(world, actor, operation, operation.object, branch);
}

// ── operations on core objects ──

function coreEffect(world: World, actor: Actor, operation: Operation, id: ObjectId, branch: number): Effect {
  const process = processOf(world, actor);
  const objects = objectsOf(world, process);
  const made = needs(objects, operation);
  if (made === 'thread' || made === 'process') return start(world, actor, made, branch);
  const isEnabled = canGo(world, actor);
  const { changed, reply, signal } = exchange(world, process, actor, objects) as Performed;
  const next = withSignal(withObjects(world, process.id, changed), signal);
  const { fills } = familyOf(objects.get(id)).rules[operation.op] ?? {};
  const isFilled = fills && isEnabled && reply.kind === 'value';
  return { world: isFilled ? withFeeder(next, actor, id) : next, reply };
}

/** A kill becomes pending. */
function withSignal(world: World, signal: Performed['signal']): World {
  if (!signal) return world;
  const target = world.processes[signal.process] as Process;
  return withProcess(world, { ...target, pendingKill: signal.number });
}

// ── running on ──

function goOn(effect: Effect, id: ActorId, operation: Operation): Acted {
  const acted = actedOf(effect);
  const actor = actorAt(effect.world, id);
  const isOver = actor.kind === 'feeder' || actor.status !== 'running' || isCutOff(actor);
  if (isOver || operation.op === 'exit') return acted;
  if (effect.reply?.kind === 'next')
    return {
      ...acted,
      world: withActor(effect.world, continued(effect.world, actor, effect.reply.operation)),
    };
  const how: Resumption = effect.reply ?? { kind: 'go' };
  const ran = runOn(how.kind === 'call' ? within(effect.world, actor) : effect.world, id, how);
  // What code of the program had to run for came of that.
  const { done, reply } = (how.kind === 'call' ? ran.told : null) ?? acted;
  return {
    ...acted,
    done,
    reply,
    world: ran.world,
    output: acted.output + ran.output,
    lines: [...acted.lines, ...ran.lines],
    touched: ran.touched ?? acted.touched,
  };
}

/** What an operation did, before anybody has run on. */
function actedOf({ world, reply, output, errorOutput, lines, touched, started }: Effect): Acted {
  return {
    world,
    done: world,
    reply,
    output: output ?? '',
    errorOutput: errorOutput ?? '',
    lines: lines ?? NONE,
    touched: touched ?? null,
    started: started ?? NONE,
    renamed: NO_NAMES,
  };
}

const NONE: readonly never[] = [];
const NO_NAMES: Acted['renamed'] = new Map();

/** The time-out of a call goes on while it runs code of the program. */
function within(world: World, actor: Actor): World {
  if (factsOf((actor.operation as Operation).op).continues) return world;
  return withActor(world, { ...actor, outerTimers: [...actor.outerTimers, actor.timer] });
}

/** The next part of a wait: an unchanged time-out keeps running, another one starts anew. */
function continued(world: World, actor: Actor, operation: Operation): Actor {
  const unchanged = operation.timeout === actor.operation?.timeout;
  return unchanged ? { ...actor, operation } : standing(world, actor, operation);
}
