/**
 * What a control says of the next steps of its actors: where they lead, or what else they depend on. It is found out
 * once for each control.
 */

import {
  type Actor,
  canBeKilled,
  canStep,
  familyOf,
  isAlive,
  isAlone,
  isPlainPut,
  nextTimer,
  waitsForFeeders,
} from '../../world/index.js';
import { Kind, type Standings } from './local-states.js';
import type { Parts } from './state-vector.js';
import { BLOCKED, type Runs, WIDE } from './step-effects.js';
import { itemAt, Numbers, Pairs } from './tables.js';

export const Move = {
  /** It leads to a control, and leaves the data as they are. */
  known: 0,
  /** It depends on core objects. */
  core: 1,
  /** It depends on the whole control, and on the owners of core objects, unless it changes more than the control. */
  start: 2,
  /** It depends on the whole world. */
  world: 3,
  /** A kill is pending: all steps depend on the whole world. */
  kill: 4,
} as const;

/** Numbers that a move takes: its actor, its sort; then its control and output (known), or its standing (core). */
const WIDTH = 4;

export class Moves {
  private readonly firsts = new Numbers();
  private readonly ends = new Numbers();
  private readonly cells = new Numbers();
  /** Nanoseconds: more than 31 bits can hold. */
  private readonly timers: (number | null)[] = [];
  private readonly asked = new Pairs();

  constructor(
    private readonly parts: Parts,
    private readonly standings: Standings,
    private readonly runs: Runs,
  ) {}

  /** Where the moves of a control begin; `data` is that of some world which has this control. */
  first(control: number, data: number): number {
    const isKnown = control < this.firsts.length && this.firsts.at(control) >= 0;
    return isKnown ? this.firsts.at(control) : this.find(control, data);
  }

  /** Where they end, once they were asked for. */
  end(control: number): number {
    return this.ends.at(control);
  }

  actor(move: number): number {
    return this.cells.at(move * WIDTH);
  }

  sort(move: number): number {
    return this.cells.at(move * WIDTH + 1);
  }

  control(move: number): number {
    return this.cells.at(move * WIDTH + 2);
  }

  output(move: number): number {
    return this.cells.at(move * WIDTH + 3);
  }

  standing(move: number): number {
    return this.cells.at(move * WIDTH + 2);
  }

  /** Nanoseconds until the next sleep or time-out ends, once the moves were asked for; null where none is running. */
  timer(control: number): number | null {
    return this.timers[control] as number | null;
  }

  private find(control: number, data: number): number {
    const { parts, standings, cells } = this;
    const actors = parts.actorsOf(control);
    const alone: boolean[] = [];
    const first = cells.length / WIDTH;
    for (const [index, actor] of actors.entries()) {
      if (!isAlive(actor)) continue;
      const { process } = actor;
      alone[process] ??= isAlone(actors, process);
      const part = parts.controls.at(control, parts.actorSlot(index));
      this.addMoves(control, data, index, actor, standings.number(control, part, alone[process]));
    }
    if (this.hasKill(control)) this.push(-1, Move.kill);
    this.firsts.set(control, first, -1);
    this.ends.set(control, cells.length / WIDTH, -1);
    this.timers[control] = nextTimer(actors);
    return first;
  }

  private addMoves(control: number, data: number, index: number, actor: Actor, standing: number): void {
    const { runs, standings } = this;
    switch (standings.kinds.at(standing)) {
      case Kind.nothing:
        return;
      case Kind.local:
        return this.addBranches(control, data, index, standing);
      case Kind.ask:
        return this.addRun(
          control,
          index,
          runs.number(control, data, index, standing, this.answer(control, actor), data),
        );
      case Kind.put:
        return this.push(index, this.isPlainPut(control, actor) ? Move.core : Move.world, standing);
      case Kind.core:
      case Kind.feed:
        return this.push(index, Move.core, standing);
      case Kind.start:
        return this.push(index, Move.start);
      case Kind.end:
        if (this.canEnd(control, data, actor)) this.push(index, Move.world);
        return;
      default:
        this.push(index, Move.world);
    }
  }

  /** All ways that a choice can fall. If one of them takes the whole world to tell, the world is asked once, for all. */
  private addBranches(control: number, data: number, index: number, standing: number): void {
    const { runs, standings } = this;
    const branches = Array.from({ length: standings.branches.at(standing) }, (_, branch) =>
      runs.number(control, data, index, standing, branch, data, branch),
    );
    if (branches.some((run) => runs.actors.at(run) === WIDE)) return this.push(index, Move.world);
    for (const run of branches) this.addRun(control, index, run);
  }

  private push(actor: number, sort: number, third = 0, fourth = 0): void {
    this.cells.push(actor);
    this.cells.push(sort);
    this.cells.push(third);
    this.cells.push(fourth);
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
    const state = parts.objects.item(part);
    const target = familyOf(state).standsFor?.(state);
    if (!target) return this.asked.number(part, -1);
    const slot = target.kind === 'thread' ? parts.actorSlot(target.id) : parts.processSlot(shape, target.id);
    return this.asked.number(part, parts.controls.at(control, slot));
  }

  private hasKill(control: number): boolean {
    const shape = this.parts.shape(control);
    return shape.own.some((_, index) => canBeKilled(this.parts.process(control, shape, index)));
  }

  private isPlainPut(control: number, actor: Actor): boolean {
    const { parts } = this;
    const process = parts.process(control, parts.shape(control), actor.process);
    return isPlainPut(parts.actorsOf(control), process, actor);
  }

  /** Whether a main thread may go on with its end; what feeders still hold, the data say. */
  private canEnd(control: number, data: number, actor: Actor): boolean {
    if (actor.operation && waitsForFeeders(actor.operation)) return true;
    const world = this.parts.world(control, data);
    return canStep(world, itemAt(world.actors, actor.id));
  }
}
