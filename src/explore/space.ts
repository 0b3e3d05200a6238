/**
 * The steps from a world to the next worlds, by looking them up: the world's own functions are asked only where
 * something new is met, or where a step is about more than a few parts of the world.
 */

import {
  type Actor,
  act,
  canStep,
  enabled,
  type ProcessState,
  perform,
  type ThreadState,
  transitionsOf,
  type World,
} from '../world/index.js';
import { type Looks, Parts } from './parts.js';
import { Kind, Standings } from './standings.js';
import { BLOCKED, Exchanges, Runs, Texts, WIDE } from './steps.js';
import { Numbers, Pairs } from './tables.js';

/** What a control says of an actor's next step: where it leads, or what else it depends on. */
const Move = { known: 0, core: 1, world: 2 } as const;
/** Numbers a move takes: its actor, its sort, and the control and output (known) or the standing (core). */
const MOVE = 4;

/** Steps after which an actor that never waited counts as spinning: as in the world's own rule. */
const PATIENCE = 1000;
/** The actor of steps that nobody takes: those of the clock, and kills. */
export const NOBODY = -1;

export class Space {
  readonly parts: Parts;
  readonly texts = new Texts();
  /** The steps that `expand` found, in the order in which the world lists its transitions. */
  count = 0;
  readonly controls: number[] = [];
  readonly data: number[] = [];
  readonly actors: number[] = [];
  readonly outputs: number[] = [];
  private readonly standings: Standings;
  private readonly exchanges: Exchanges;
  private readonly runs: Runs;
  /** By control: where its moves begin and end, -1 where they are not known yet. */
  private readonly firsts = new Numbers();
  private readonly ends = new Numbers();
  private readonly moves = new Numbers();
  /** What has been looked up: a move and a reply lead to a control and an output. */
  private readonly replied = new Pairs(4);
  private filled = 0;
  private readonly asked = new Pairs();
  /** By control: nanoseconds until the next time-out ends in `timers`, and the control after it; or a kill is pending. */
  private readonly timers: number[] = [];
  private readonly later = new Numbers();
  private readonly kills: boolean[] = [];
  private readonly holders = new Numbers();
  private readonly isIdeal: boolean;
  private readonly readsClock: boolean;

  constructor(first: World, looks: Looks = { printed: true }) {
    this.parts = new Parts(first, looks);
    this.standings = new Standings(this.parts);
    this.exchanges = new Exchanges(this.parts, this.standings);
    this.runs = new Runs(this.parts, this.texts);
    this.isIdeal = first.timing === 'ideal';
    this.readsClock = first.program.readsClock;
  }

  /** Finds all that may happen next. */
  expand(control: number, data: number): void {
    this.count = 0;
    const first = this.movesOf(control, data);
    if (this.kills[control]) return this.ask(control, data);
    const end = this.ends.at(control);
    const open = this.holdersOf(data);
    if (open !== 0) this.expandOpen(control, data, open);
    else for (let move = first; move < end; move += 1) this.step(control, data, move);
    if (this.isIdeal && (this.timers[control] as number) > 0) this.expandClock(control, data);
  }

  private step(control: number, data: number, move: number): void {
    const { moves } = this;
    const at = move * MOVE;
    const actor = moves.at(at);
    const sort = moves.at(at + 1);
    if (sort === Move.known) this.emit(moves.at(at + 2), data, actor, moves.at(at + 3));
    else if (sort === Move.core) this.stepCore(control, data, actor, moves.at(at + 2), move);
    else this.askFor(control, data, actor);
  }

  private stepCore(control: number, data: number, actor: number, standing: number, move: number): void {
    const { exchanges, parts, standings } = this;
    const done = exchanges.number(control, data, actor, standing);
    const object = exchanges.object(done);
    if (object === BLOCKED) return;
    const links = exchanges.linked.size === 0 ? undefined : exchanges.linked.get(done);
    const next =
      links === undefined
        ? parts.data.replaced(data, standings.slots.at(standing), object)
        : this.replacedAll(data, standing, object, links);
    const reply = exchanges.reply(done);
    const replied = this.replied.number(move, reply);
    if (replied === this.filled) this.reply(control, data, actor, standing, reply, next);
    const to = this.replied.at(replied, 2);
    if (to === WIDE) this.askFor(control, data, actor);
    else this.emit(to, next, actor, this.replied.at(replied, 3));
  }

  private replacedAll(data: number, standing: number, object: number, links: readonly number[]): number {
    const { standings, parts } = this;
    const start = parts.data.starts[data] as number;
    const row = parts.data.cells.slice(start, start + parts.data.length(data));
    row[standings.slots.at(standing)] = object;
    (standings.links[standing] as readonly number[]).forEach((slot, index) => {
      row[slot] = links[index] as number;
    });
    return parts.data.number(row);
  }

  private reply(
    control: number,
    data: number,
    actor: number,
    standing: number,
    reply: number,
    next: number,
  ): void {
    const isFeeder = this.standings.kinds.at(standing) === Kind.feed;
    const run = isFeeder ? 0 : this.runs.number(control, data, actor, standing, reply, next);
    const wide = !isFeeder && this.runs.actors.at(run) < 0;
    const to = isFeeder ? control : wide ? WIDE : this.runs.after(control, actor, run);
    this.replied.set(this.filled, 2, to);
    this.replied.set(this.filled, 3, isFeeder || wide ? 0 : this.runs.outputs.at(run));
    this.filled += 1;
  }

  private emit(control: number, data: number, actor: number, output: number): void {
    const at = this.count++;
    this.controls[at] = control;
    this.data[at] = data;
    this.actors[at] = actor;
    this.outputs[at] = output;
  }

  // ── what a control alone says ──

  /** Where the moves of a control begin. */
  private movesOf(control: number, data: number): number {
    if (control < this.firsts.length && this.firsts.at(control) >= 0) return this.firsts.at(control);
    return this.find(control, data);
  }

  private find(control: number, data: number): number {
    const { parts, standings, moves } = this;
    const shape = parts.shape(control);
    const alone = this.alone(control, shape.processes);
    const first = moves.length / MOVE;
    let timer = 0;
    for (let index = 0; index < shape.actors; index += 1) {
      const part = parts.controls.at(control, parts.actorSlot(index));
      const actor = parts.actors.items[part] as Actor;
      if (actor.status !== 'running') continue;
      if (actor.timer && (timer === 0 || actor.timer < timer)) timer = actor.timer;
      const standing = standings.number(control, part, alone[actor.process] as boolean);
      this.addMoves(control, data, index, actor, standing);
    }
    this.firsts.set(control, first, -1);
    this.ends.set(control, moves.length / MOVE, -1);
    this.timers[control] = timer;
    this.kills[control] = false;
    for (let index = 0; index < shape.processes; index += 1) {
      const { pendingKill, status } = parts.process(control, shape, index);
      if (pendingKill !== null && status === 'running') this.kills[control] = true;
    }
    return first;
  }

  private alone(control: number, processes: number): boolean[] {
    const counts = new Array<number>(processes).fill(0);
    for (let index = 0; index < this.parts.shape(control).actors; index += 1) {
      const { process, kind, status } = this.parts.actor(control, index);
      if (kind === 'thread' && status === 'running') counts[process] = (counts[process] as number) + 1;
    }
    return counts.map((count) => count < 2);
  }

  private addMoves(control: number, data: number, index: number, actor: Actor, standing: number): void {
    switch (this.standings.kinds.at(standing)) {
      case Kind.nothing:
        return;
      case Kind.local:
        for (let branch = 0; branch < this.standings.branches.at(standing); branch += 1)
          this.addRun(control, index, this.runs.number(control, data, index, standing, branch, data, branch));
        return;
      case Kind.ask: {
        const run = this.runs.number(control, data, index, standing, this.answer(control, actor), data);
        return this.addRun(control, index, run);
      }
      case Kind.put:
        return this.push(index, this.hasFeeder(control, actor) ? Move.core : Move.world, standing);
      case Kind.core:
      case Kind.feed:
        return this.push(index, Move.core, standing);
      case Kind.end:
        if (this.canEnd(control, data, actor)) this.push(index, Move.world);
        return;
      default:
        this.push(index, Move.world);
    }
  }

  private push(actor: number, sort: number, third = 0, fourth = 0): void {
    for (const number of [actor, sort, third, fourth]) this.moves.push(number);
  }

  private addRun(control: number, index: number, run: number): void {
    const part = this.runs.actors.at(run);
    if (part === BLOCKED) return;
    if (part === WIDE) return this.push(index, Move.world);
    this.push(index, Move.known, this.runs.after(control, index, run), this.runs.outputs.at(run));
  }

  /** A number for what is known of the thread or process that the actor asks after. */
  private answer(control: number, actor: Actor): number {
    const { parts } = this;
    const shape = parts.shape(control);
    const place = parts.place(shape, actor.process, actor.operation?.object as number);
    const part = parts.controls.at(control, place);
    const state = parts.objects.items[part] as ThreadState | ProcessState;
    const target =
      state.kind === 'Thread'
        ? state.actor === null
          ? -1
          : parts.controls.at(control, parts.actorSlot(state.actor))
        : state.process === null
          ? -1
          : parts.controls.at(control, parts.processSlot(shape, state.process));
    return this.asked.number(part, target);
  }

  private hasFeeder(control: number, { process, operation }: Actor): boolean {
    for (let index = 0; index < this.parts.shape(control).actors; index += 1) {
      const other = this.parts.actor(control, index);
      const serves = other.kind === 'feeder' && other.status === 'running' && other.process === process;
      if (serves && other.object === operation?.object) return true;
    }
    return false;
  }

  /** Whether a main thread may go on with its end; what feeders still hold, the data say. */
  private canEnd(control: number, data: number, actor: Actor): boolean {
    if (actor.operation?.args[0] === 'feeders') return true;
    const world = this.parts.world(control, data);
    return canStep(world, world.actors[actor.id] as Actor);
  }

  // ── what only the world can say ──

  /** All steps by the world's own functions. */
  private ask(control: number, data: number): void {
    const world = this.parts.world(control, data);
    for (const transition of enabled(world)) {
      if (transition.kind === 'act') this.take(world, transition.actor, transition.branch);
      else this.emitWorld(perform(world, transition, 0).world, NOBODY, '');
    }
  }

  private askFor(control: number, data: number, index: number): void {
    const world = this.parts.world(control, data);
    const { length } = transitionsOf(world, world.actors[index] as Actor);
    for (let branch = 0; branch < length; branch += 1) this.take(world, index, branch);
  }

  private take(world: World, index: number, branch: number): void {
    const acted = act(world, index, branch);
    this.emitWorld(acted.world, index, acted.output);
  }

  private emitWorld(world: World, actor: number, output: string): void {
    const [control, data] = this.parts.pair(world);
    this.emit(control, data, actor, this.texts.number(output));
  }

  // ── connections: whether one closes depends on all that its process can reach ──

  private expandOpen(control: number, data: number, open: number): void {
    const end = this.ends.at(control);
    let last = NOBODY;
    for (let move = this.firsts.at(control); move < end; move += 1) {
      const index = this.moves.at(move * MOVE);
      const { process } = this.parts.actor(control, index);
      if ((open & (1 << Math.min(process, 31))) === 0) this.step(control, data, move);
      else if (index !== last) this.askFor(control, data, index);
      last = index;
    }
  }

  /** A bit for each process that holds a connection open; those from 31 on share one. */
  private holdersOf(data: number): number {
    if (data < this.holders.length && this.holders.at(data) !== UNKNOWN) return this.holders.at(data);
    let bits = 0;
    for (let slot = 0; slot < this.parts.data.length(data); slot += 1) {
      const state = this.parts.objects.items[this.parts.data.at(data, slot)] as unknown as Ends;
      if (state.kind === 'Connection') for (const process of state.open) bits |= 1 << Math.min(process, 31);
    }
    this.holders.set(data, bits, UNKNOWN);
    return bits;
  }

  // ── ideal time ──

  private expandClock(control: number, data: number): void {
    const busy = new Set(this.actors.slice(0, this.count));
    for (const actor of busy) {
      const spins = this.spins(control, data, actor);
      if (spins === null) {
        this.count = 0;
        return this.ask(control, data);
      }
      if (!spins) return;
    }
    if (this.readsClock) {
      const world = perform(this.parts.world(control, data), { kind: 'clock' }, 0).world;
      return this.emitWorld(world, NOBODY, '');
    }
    this.emit(this.afterClock(control), data, NOBODY, 0);
  }

  private afterClock(control: number): number {
    if (control < this.later.length && this.later.at(control) >= 0) return this.later.at(control);
    const { parts } = this;
    const time = this.timers[control] as number;
    const start = parts.controls.starts[control] as number;
    const row = parts.controls.cells.slice(start, start + parts.controls.length(control));
    for (let index = 0; index < parts.shape(control).actors; index += 1) {
      const actor = parts.actor(control, index);
      if (actor.timer)
        row[parts.actorSlot(index)] = parts.actorNumber({ ...actor, timer: Math.max(actor.timer - time, 0) });
    }
    const after = parts.controls.number(row);
    this.later.set(control, after, -1);
    return after;
  }

  /** The world's rule for spinning; null where the world has to be asked itself. */
  private spins(startControl: number, startData: number, actor: number): boolean | null {
    const count = this.count;
    // Comparing with the world at a power of two finds every cycle, if later (Brent).
    let [earlierControl, earlierData] = [startControl, startData];
    let [control, data] = [startControl, startData];
    try {
      for (let steps = 0; steps < PATIENCE; steps += 1) {
        if (this.holdersOf(data) !== 0) return null;
        const end = this.movesOf(control, data) >= 0 ? this.ends.at(control) : 0;
        for (let move = this.firsts.at(control); move < end; move += 1) {
          if (this.moves.at(move * MOVE) !== actor) continue;
          if (this.moves.at(move * MOVE + 1) === Move.world) return null;
          this.step(control, data, move);
        }
        const found = this.count - count;
        if (found > 1) return null;
        if (found === 0) return false;
        control = this.controls[count] as number;
        data = this.data[count] as number;
        this.count = count;
        if (control === earlierControl && data === earlierData) return true;
        if (((steps + 1) & steps) === 0) [earlierControl, earlierData] = [control, data];
      }
      return true;
    } finally {
      this.count = count;
    }
  }
}

/** A connection: the processes in which it is open. */
interface Ends {
  readonly kind: string;
  readonly open: readonly number[];
}
const UNKNOWN = 0x7fffffff;
