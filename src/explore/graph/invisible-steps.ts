/**
 * Steps that no other actor can see, merged into the step before them: for the question which outcomes exist, and for
 * no other.
 *
 * A step is *quiet* if nobody else's step can tell whether it was taken, if it can always be taken until it is, and
 * if it leads to one world only: printing, sleeping where any step may be delayed, `join` without time-out
 * of what has ended, reading and writing memory that no other living thread shares. Quiet steps of
 * different actors commute with each other and with all other steps. Take all that are pending: this maps
 * every world onto a *settled* one, and each other step from a world onto the same step from its settled
 * world. So both graphs have the same ends, and their bottom components correspond one to one, with
 * the same messages, errors and blocked actors (the argument for ample sets of one actor, Clarke, Grumberg and
 * Peled 1999, where no such step is put off for ever: an actor that would take quiet steps for ever takes none here).
 *
 * In ideal time the clock counts as everybody's step. It can pass an actor before a quiet step only if that one comes
 * round without waiting, so a quiet step commutes with it unless it starts a time-out that may never be
 * waited for; such a step is left as it is.
 */

import { hasTimeout, isAlone, isQuiet } from '../../world/index.js';
import { Move, type Moves } from './moves.js';
import type { Parts } from './state-vector.js';
import { Numbers } from './tables.js';

/** An actor that takes so many quiet steps one after the other is taken not to come to an end with them. */
const MOST = 1000;
/** More than there can be. */
const ACTORS = 65536;
const NONE = -1;

export class Settled {
  private readonly known = new Numbers();
  /** Controls from which an actor's quiet steps come to no end. */
  private readonly endless = new Set<number>();
  private readonly isIdeal: boolean;

  constructor(
    private readonly parts: Parts,
    private readonly moves: Moves,
    /** Reads and writes are told apart, even where no other thread is there to see them. */
    private readonly seesUpdates: boolean,
  ) {
    this.isIdeal = parts.first.timing === 'ideal';
  }

  /** The control once all quiet steps are taken; `data` is that of some world which has this control. */
  control(control: number, data: number): number {
    const isKnown = control < this.known.length && this.known.at(control) >= 0;
    if (isKnown) return this.known.at(control);
    let settled = control;
    for (const { to } of this.chains(control, data)) settled = to;
    this.known.set(control, settled, NONE);
    return settled;
  }

  /** The actors that take the quiet steps, one entry a step, in an order in which they can. */
  steps(control: number, data: number): number[] {
    return this.chains(control, data).flatMap(({ actor, steps }) => new Array<number>(steps).fill(actor));
  }

  private chains(control: number, data: number): Chain[] {
    const found: Chain[] = [];
    let from = control;
    for (let actor = 0; actor < this.parts.shape(control).actors; actor += 1) {
      const chain = this.chain(from, data, actor);
      if (chain.steps > 0) found.push(chain);
      from = chain.to;
    }
    return found;
  }

  /** All quiet steps of one actor; none where they never end. */
  private chain(control: number, data: number, actor: number): Chain {
    const passed: number[] = [];
    for (let to = control; passed.length < MOST && !this.isEndless(to, actor); ) {
      const next = this.quiet(to, data, actor);
      if (next === NONE) return { actor, steps: passed.length, to };
      passed.push(to);
      to = next;
    }
    for (const each of passed) this.endless.add(each * ACTORS + actor);
    return { actor, steps: 0, to: control };
  }

  private isEndless(control: number, actor: number): boolean {
    return this.endless.has(control * ACTORS + actor);
  }

  /** Where the actor's next step leads if it is quiet. */
  private quiet(control: number, data: number, index: number): number {
    const { parts, moves } = this;
    const actor = parts.actor(control, index);
    if (!isQuiet(parts.first.program, actor, () => isAlone(parts.actorsOf(control), actor.process)))
      return NONE;
    if (this.seesUpdates && (actor.operation?.op === 'read' || actor.operation?.op === 'write')) return NONE;
    // Whether an end closes, everybody may see.
    if (parts.hasEnds(control)) return NONE;
    const move = this.onlyMove(control, data, index);
    if (move === NONE || moves.sort(move) !== Move.known) return NONE;
    const next = moves.control(move);
    const after = parts.actor(next, index);
    // Whoever is cut off before the step does not fail after it.
    if (after.error !== actor.error) return NONE;
    return this.isIdeal && hasTimeout(after) ? NONE : next;
  }

  private onlyMove(control: number, data: number, index: number): number {
    const { moves } = this;
    let found = NONE;
    for (let move = moves.first(control, data); move < moves.end(control); move += 1) {
      if (moves.sort(move) === Move.kill) return NONE;
      if (moves.actor(move) !== index) continue;
      if (found !== NONE) return NONE;
      found = move;
    }
    return found;
  }
}

/** Quiet steps of one actor, one after the other, and the control that they lead to. */
interface Chain {
  readonly actor: number;
  readonly steps: number;
  readonly to: number;
}
