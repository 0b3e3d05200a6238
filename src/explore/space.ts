/**
 * The steps from a row to the next rows. What a step reads and writes is a few parts of the world, so what it does
 * is worked out once for each combination of those and then looked up: the interpreter runs only where
 * something new is met.
 */

import type { ObjectId, Operation } from '../model.js';
import {
  type Actor,
  act,
  enabled,
  type Process,
  type ProcessState,
  perform,
  type ThreadState,
  transitionsOf,
  type World,
} from '../world/index.js';
import { Parts, type Shape } from './parts.js';

type Row = Int32Array;

/** One step as changes to a row: slot, number, slot, number, …; and the text that it prints. */
interface Delta {
  readonly changes: readonly number[];
  readonly output: string;
}
/** All steps of one actor in one situation, in the order of `transitionsOf`; null: it can't be told from its parts alone. */
type Steps = readonly Delta[] | null;

export interface Successor {
  readonly row: Row;
  readonly output: string;
  /** The actor that steps; -1 for the clock and kills. */
  readonly actor: number;
}

/** Steps after which an actor that never waited counts as spinning: as in the world's own rule. */
const PATIENCE = 1000;

export class Space {
  readonly parts: Parts;
  readonly start: Row;
  private readonly contexts = new Map<string, Map<string, Steps>>();
  private readonly readings = new Map<string, Reading>();
  private readonly later = new Map<string, number>();

  constructor(first: World) {
    this.parts = new Parts(first);
    this.start = this.parts.row(first);
    this.ideal = first.timing === 'ideal';
    this.readsClock = first.program.readsClock;
  }
  private readonly ideal: boolean;
  private readonly readsClock: boolean;

  /** All that may happen next, in the order in which the world lists its transitions. */
  successors(row: Row): Successor[] {
    const shape = this.parts.shape(row);
    if (this.hasKill(row, shape)) return this.slowly(row);
    const found: Successor[] = [];
    for (let actor = 0; actor < shape.actors; actor += 1) {
      const steps = this.steps(row, shape, actor);
      if (steps === null) found.push(...this.actsOf(this.parts.world(row), actor));
      else for (const { changes, output } of steps) found.push({ row: apply(row, changes), output, actor });
    }
    const timer = this.ideal ? this.nextTimer(row, shape) : 0;
    if (timer === 0) return found;
    const busy = [...new Set(found.map(({ actor }) => actor))];
    for (const actor of busy) {
      const spins = this.spins(row, shape, actor);
      if (spins === null) return this.slowly(row);
      if (!spins) return found;
    }
    found.push({ row: this.afterClock(row, shape, timer), output: '', actor: -1 });
    return found;
  }

  /** The same by the world's own functions. */
  private slowly(row: Row): Successor[] {
    const world = this.parts.world(row);
    return enabled(world).map((transition) => {
      if (transition.kind !== 'act')
        return { row: this.parts.row(perform(world, transition, 0).world), output: '', actor: -1 };
      return this.taken(world, transition.actor, transition.branch);
    });
  }

  private actsOf(world: World, actor: number): Successor[] {
    const transitions = transitionsOf(world, world.actors[actor] as Actor);
    return transitions.map((_, branch) => this.taken(world, actor, branch));
  }

  private taken(world: World, actor: number, branch: number): Successor {
    const acted = act(world, actor, branch);
    return { row: this.parts.row(acted.world), output: acted.output, actor };
  }

  // ── one actor's steps ──

  private steps(row: Row, shape: Shape, index: number): Steps {
    const number = row[this.parts.actorSlot(index)] as number;
    const reading = this.reading(number, shape, row);
    if (reading.kind === 'nothing') return NO_STEPS;
    if (reading.kind === 'all') return null;
    const process = row[this.parts.processSlot(shape, reading.process)] as number;
    const context = `${row[0]} ${index} ${process} ${this.isAlone(row, shape, reading.process)}`;
    let known = this.contexts.get(context);
    if (!known) {
      known = new Map();
      this.contexts.set(context, known);
    }
    let key = String(number);
    for (const slot of reading.slots) key += ` ${row[slot]}`;
    let steps = known.get(key);
    if (steps === undefined) {
      steps = this.workOut(
        row,
        index,
        new Set([
          this.parts.actorSlot(index),
          this.parts.processSlot(shape, reading.process),
          ...reading.slots,
        ]),
      );
      known.set(key, steps);
    }
    return steps;
  }

  /** Lets the world do it, and keeps what changed; null where more changed than the parts that were looked at. */
  private workOut(row: Row, index: number, looked: ReadonlySet<number>): Steps {
    const world = this.parts.world(row);
    const deltas: Delta[] = [];
    for (const transition of transitionsOf(world, world.actors[index] as Actor)) {
      const acted = act(world, index, transition.kind === 'act' ? transition.branch : 0);
      const after = this.parts.row(acted.world);
      if (acted.renamed || after[0] !== row[0]) return null;
      const changes: number[] = [];
      for (let slot = 1; slot < row.length; slot += 1) {
        if (after[slot] === row[slot]) continue;
        if (!looked.has(slot)) return null;
        changes.push(slot, after[slot] as number);
      }
      deltas.push({ changes, output: acted.output });
    }
    return deltas;
  }

  /** What an actor's next step looks at: the object that it is done to, and what that one is linked with. */
  private reading(number: number, shape: Shape, row: Row): Reading {
    const { operation, process, status } = this.parts.actors.items[number] as Actor;
    if (status !== 'running' || operation === null) return NOTHING;
    if (this.holdsConnections(row, shape, process)) return ALL;
    const object = operation.object === null ? 0 : this.parts.objectSlot(shape, process, operation.object);
    const key = `${row[0]} ${number} ${object === 0 ? 0 : row[object]}`;
    let reading = this.readings.get(key);
    if (reading === undefined) {
      const slots = this.slotsOf(this.parts.actors.items[number] as Actor, operation, shape, row);
      reading = slots === null ? ALL : { kind: 'parts', process, slots };
      this.readings.set(key, reading);
    }
    return reading;
  }

  /** The slots besides the actor's own and its process's; null where it may be any. */
  private slotsOf(actor: Actor, operation: Operation, shape: Shape, row: Row): readonly number[] | null {
    if (operation.object === null) return plainSlots(actor, operation);
    const slot = this.parts.objectSlot(shape, actor.process, operation.object);
    const state = this.parts.objects.items[row[slot] as number];
    if (state?.kind === 'Thread') return threadSlots(operation, state as ThreadState, slot);
    if (state?.kind === 'Process')
      return processSlots(operation, state as ProcessState, slot, this.parts, shape);
    const linked = (state as { lock?: ObjectId | null } | undefined)?.lock;
    return linked ? [slot, this.parts.objectSlot(shape, actor.process, linked)] : [slot];
  }

  /** Whether its ends close depends on all that a process can reach. */
  private holdsConnections(row: Row, shape: Shape, process: number): boolean {
    for (let slot = shape.shared + 1; slot < shape.length; slot += 1) {
      const state = this.parts.objects.items[row[slot] as number];
      if (state?.kind === 'Connection' && (state as unknown as Ends).open.includes(process)) return true;
    }
    return false;
  }

  private isAlone(row: Row, shape: Shape, process: number): boolean {
    let count = 0;
    for (let index = 0; index < shape.actors; index += 1) {
      const actor = this.parts.actors.items[row[this.parts.actorSlot(index)] as number] as Actor;
      if (actor.process === process && actor.kind === 'thread' && actor.status === 'running') count += 1;
    }
    return count < 2;
  }

  private hasKill(row: Row, shape: Shape): boolean {
    for (let index = 0; index < shape.processes; index += 1) {
      const process = this.parts.processes.items[
        row[this.parts.processSlot(shape, index)] as number
      ] as Process;
      if (process.pendingKill !== null && process.status === 'running') return true;
    }
    return false;
  }

  // ── ideal time ──

  /** Nanoseconds until the next sleep or time-out ends; 0 where none is running. */
  private nextTimer(row: Row, shape: Shape): number {
    let next = 0;
    for (let index = 0; index < shape.actors; index += 1) {
      const { timer, status } = this.parts.actors.items[row[this.parts.actorSlot(index)] as number] as Actor;
      if (timer && status === 'running' && (next === 0 || timer < next)) next = timer;
    }
    return next;
  }

  private afterClock(row: Row, shape: Shape, time: number): Row {
    const after = row.slice();
    for (let index = 0; index < shape.actors; index += 1) {
      const slot = this.parts.actorSlot(index);
      after[slot] = this.actorLater(row[slot] as number, time);
    }
    if (this.readsClock) return this.parts.row(perform(this.parts.world(row), { kind: 'clock' }, 0).world);
    return after;
  }

  private actorLater(number: number, time: number): number {
    const actor = this.parts.actors.items[number] as Actor;
    if (!actor.timer) return number;
    const key = `${number} ${time}`;
    let later = this.later.get(key);
    if (later === undefined) {
      later = this.parts.actorNumber({ ...actor, timer: Math.max(actor.timer - time, 0) });
      this.later.set(key, later);
    }
    return later;
  }

  /** The world's rule for spinning, on rows; null where it has to be asked itself. */
  private spins(start: Row, shape: Shape, actor: number): boolean | null {
    // Comparing with the last row at a power of two finds every cycle, if later (Brent).
    let earlier = start;
    let row = start;
    for (let count = 0; count < PATIENCE; count += 1) {
      const steps = this.steps(row, shape, actor);
      if (steps === null || steps.length > 1) return null;
      const [step] = steps;
      if (!step) return false;
      const next = apply(row, step.changes);
      if (equalRows(earlier, next)) return true;
      if (((count + 1) & count) === 0) earlier = next;
      row = next;
    }
    return true;
  }
}

interface Reading {
  readonly kind: 'nothing' | 'parts' | 'all';
  readonly process: number;
  readonly slots: readonly number[];
}
const NOTHING: Reading = { kind: 'nothing', process: 0, slots: [] };
const ALL: Reading = { kind: 'all', process: 0, slots: [] };

/** A connection: the processes in which it is open. */
interface Ends {
  readonly open: readonly number[];
}
const NO_STEPS: readonly Delta[] = [];

const ALONE = new Set(['print', 'sleep', 'read', 'write', 'random']);

function plainSlots(actor: Actor, { op }: Operation): readonly number[] | null {
  if (ALONE.has(op) || op === 'loop') return [];
  return op === 'exit' && !actor.main ? [] : null;
}

function threadSlots({ op }: Operation, state: ThreadState, slot: number): readonly number[] | null {
  if (op !== 'join' && op !== 'is_alive') return null;
  return state.actor === null ? [slot] : [slot, 2 + state.actor];
}

function processSlots(
  { op }: Operation,
  state: ProcessState,
  slot: number,
  parts: Parts,
  shape: Shape,
): readonly number[] | null {
  if (op !== 'join' && op !== 'is_alive' && op !== 'exitcode') return null;
  return state.process === null ? [slot] : [slot, parts.processSlot(shape, state.process)];
}

function apply(row: Row, changes: readonly number[]): Row {
  const next = row.slice();
  for (let at = 0; at < changes.length; at += 2) next[changes[at] as number] = changes[at + 1] as number;
  return next;
}

function equalRows(a: Row, b: Row): boolean {
  for (let slot = 0; slot < a.length; slot += 1) if (a[slot] !== b[slot]) return false;
  return a.length === b.length;
}
