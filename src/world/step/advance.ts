/** Lets one actor run its own code up to the next visible operation, and puts the outcome into the world. */

import { type CoreState, convert, create, createPipe } from '../../core/index.js';
import type { Creation, Resumption, Stop } from '../../language/contract/vm.js';
import { advance, START } from '../../machine/thread.js';
import type { ActorId, Operation, Value } from '../../model.js';
import { drawFrom } from '../rules/chance.js';
import {
  type Actor,
  actorAt,
  isAlone,
  type Process,
  processOf,
  type World,
  withActor,
  withProcess,
} from '../world.js';

/** What running on told, for events. */
export interface Ran {
  readonly world: World;
  readonly lines: readonly number[];
  readonly touched: string | null;
}

/** Goes on with an actor; operations that nobody else can see are answered on the way. */
export function runOn(world: World, id: ActorId, how: Resumption): Ran {
  const actor = actorAt(world, id);
  const process = processOf(world, actor);
  if (!actor.thread) throw new Error(`${actor.name} has no code to run`);
  const nextObject = { local: process.objects.length, shared: Math.max(world.shared.length, 1) };
  const home = actor.operation?.span ?? START;
  const surroundings = { program: world.program, alone: isAlone(world, process.id), nextObject, home };
  const { thread, memory, stop, creations, lines, touched } = advance(
    surroundings,
    actor.thread,
    process.memory,
    how,
  );
  let next = withProcess(world, { ...process, memory });
  next = creations.reduce((made, creation) => withCreation(made, process.id, creation), next);
  next = withActor(next, { ...actor, thread });
  if (stop.kind === 'operation') {
    const answer = silentAnswer(next, id, stop.operation);
    if (answer) return join({ world: next, lines, touched }, runOn(answer.world, id, answer.how));
  }
  return { world: settle(next, id, stop), lines, touched };
}

function join(before: Ran, after: Ran): Ran {
  return { ...after, lines: [...before.lines, ...after.lines], touched: before.touched ?? after.touched };
}

/** Where the actor stands now. */
function settle(world: World, id: ActorId, stop: Stop): World {
  const actor = actorAt(world, id);
  if (stop.kind === 'operation') return withActor(world, standing(actor, stop.operation));
  if (stop.kind === 'loop')
    return withActor(
      world,
      standing(actor, { ...NO_OPERATION, op: 'loop', args: [stop.instructions], span: stop.span }),
    );
  const error = stop.kind === 'raised' ? stop.error : null;
  const line = error?.line ?? actor.operation?.span.line ?? 1;
  const span = { line, column: 0, endLine: line, endColumn: 0 };
  const phase = actor.main ? 'begin' : 'end';
  const exit: Operation = { ...NO_OPERATION, op: 'exit', args: [phase], span };
  // What the frames referred to is let go of, as CPython does before the interpreter ends.
  const thread = actor.thread && { ...actor.thread, frames: [], heap: [] };
  return withActor(world, {
    ...standing(actor, exit),
    thread,
    error: error?.exit && !actor.main ? null : error,
  });
}

const NO_OPERATION = { object: null, args: [], timeout: null } as const;

/** The actor before an operation, its time-out running. */
export function standing(actor: Actor, operation: Operation): Actor {
  return { ...actor, operation, timer: operation.timeout === null ? null : Math.max(operation.timeout, 0) };
}

// ── operations that are no steps ──

interface Answer {
  readonly world: World;
  readonly how: Resumption;
}

function silentAnswer(world: World, id: ActorId, operation: Operation): Answer | null {
  const actor = actorAt(world, id);
  const process = processOf(world, actor);
  switch (operation.op) {
    case 'draw': {
      const { thread, value } = drawFrom(world, actor, operation.span);
      return { world: withActor(world, { ...actor, thread }), how: { kind: 'value', value } };
    }
    case 'getpid':
      return { world, how: { kind: 'value', value: pidOf(process.id) } };
    case 'getppid':
      return { world, how: { kind: 'value', value: process.parent === null ? 1 : pidOf(process.parent) } };
    case 'random': {
      // A choice of one is none; a large one comes from the seed.
      const count = Number(operation.args[0]);
      if (count > 1 && count <= MAX_BRANCHES) return null;
      const { thread, value } = drawFrom(world, actor, operation.span);
      const drawn = withActor(world, { ...actor, thread });
      return { world: drawn, how: { kind: 'value', value: count <= 1 ? 0 : value % count } };
    }
    default:
      return null;
  }
}

/** A random choice among more values than this is not a branch. */
export const MAX_BRANCHES = 16;

/** Process numbers as people know them. */
export const pidOf = (process: number): number => 4242 + process;

// ── new core objects ──

function withCreation(world: World, process: number, creation: Creation): World {
  const owner = world.processes[process] as Process;
  const objects = owner.objects.length === 0 ? [undefined] : owner.objects.slice();
  const shared = world.shared.length === 0 ? [undefined] : world.shared.slice();
  const table = creation.id > 0 ? objects : shared;
  const states = coreFor(world, owner, creation);
  for (const [id, state] of states) (id > 0 ? objects : shared)[Math.abs(id)] = state;
  if (table === objects) return withProcess(world, { ...owner, objects });
  return { ...world, shared };
}

const DEFAULT_NAMES: Readonly<Record<string, string>> = {
  ProcessQueue: 'queue',
  ProcessSimpleQueue: 'queue',
  Connection: 'pipe',
};

/** `q`, and `q#2` for the next of that name. */
function uniqueName(world: World, creation: Creation): string {
  const base =
    creation.name ?? DEFAULT_NAMES[creation.kind] ?? creation.kind.replace('Process', '').toLowerCase();
  const taken = new Set<string>();
  for (const state of [...world.shared, ...world.processes.flatMap(({ objects }) => objects)])
    if (state) taken.add(state.name);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}#${number}`)) number += 1;
  return `${base}#${number}`;
}

function coreFor(world: World, owner: Process, creation: Creation): (readonly [number, CoreState])[] {
  const { id, kind, options } = creation;
  if (kind === 'Thread') return [[id, { kind, name: String(options.name), actor: null } as CoreState]];
  if (kind === 'Process') {
    return [[id, { kind, name: String(options.name), process: options.main ? owner.id : null } as CoreState]];
  }
  // The two ends come with their pipe.
  if (kind === 'Connection') return [];
  const name = uniqueName(world, creation);
  if (kind === 'Pipe') {
    const ids = { pipe: id, first: id - 1, second: id - 2 };
    const states = createPipe(name, options.duplex === true, ids, owner.id);
    return states.map((state, index) => [id - index, state] as const);
  }
  return [[id, create(kind as 'Queue', name, optionsFor(owner, creation) as never)]];
}

function optionsFor(owner: Process, { kind, options }: Creation): unknown {
  if (kind === 'ProcessQueue' || kind === 'ProcessSimpleQueue') return { ...options, process: owner.id };
  if (kind === 'Value')
    return {
      typecode: options.typecode,
      values: [cell(options.typecode, String(options.value))],
      lock: options.lock,
    };
  if (kind !== 'Array') return options;
  const values = String(options.values).split(' ').filter(Boolean);
  return {
    typecode: options.typecode,
    values: values.map((each) => cell(options.typecode, each)),
    lock: options.lock,
  };
}

function cell(typecode: unknown, text: string): Value {
  const given: Value = /^-?\d+$/.test(text) ? BigInt(text) : { t: 'float', value: Number(text) };
  const converted = convert(String(typecode), given);
  return converted.error === null ? converted.value : given;
}
