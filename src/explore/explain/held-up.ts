/** Who is held up along a schedule: who could go on while time passed for somebody else's sleep or time-out. */

import type { Delay, Transition } from '../../model.js';
import {
  type Actor,
  canBeKilled,
  canStep,
  nextTimer,
  processName,
  spins,
  type World,
} from '../../world/index.js';
import { itemAt } from '../graph/tables.js';

/** Is it waiting for the end of its sleep or time-out? */
export function isTiming(world: World, actor: Actor): boolean {
  return actor.status === 'running' && actor.timer !== null && actor.timer > 0 && !canStep(world, actor);
}

/** Who can go on and do something new: actors by number, processes to be killed by -1 - their number. */
export function ableIn(world: World): number[] {
  const able = world.actors.filter((actor) => canStep(world, actor) && !spins(world, actor.id));
  const killed = world.processes.filter(canBeKilled);
  return [...able.map(({ id }) => id), ...killed.map(({ id }) => -1 - id)];
}

/** Whose sleep or time-out ends before that of an actor. */
export function overBefore(world: World, { timer }: Actor): number[] {
  const before = world.actors.filter(
    (each) => isTiming(world, each) && (each.timer as number) < (timer as number),
  );
  return before.map(({ id }) => id);
}

export interface Move {
  /** Before it. */
  readonly world: World;
  readonly transition: Transition;
  /** The end of a sleep or time-out for which ideal time would have waited. */
  readonly isEarly: boolean;
}

/** Who is held up, in the order in which it begins. */
export function delaysIn(moves: readonly Move[]): Delay[] {
  const delays = new Delays();
  for (const { world, transition, isEarly } of moves) {
    delays.see(ableIn(world));
    if (transition.kind === 'clock') delays.pass(nextTimer(world.actors) ?? 0);
    else if (isEarly && transition.kind === 'act')
      delays.waitFor(world, itemAt(world.actors, transition.actor));
    if (transition.kind !== 'clock')
      delays.go(transition.kind === 'kill' ? -1 - transition.process : transition.actor);
  }
  return delays.end(moves[moves.length - 1]?.world);
}

/** Goes along a schedule and notes who could go on since when. */
class Delays {
  private readonly ready = new Map<
    number,
    { readonly after: number; readonly since: number; held: boolean }
  >();
  private readonly found: (Omit<Delay, 'who' | 'isKill'> & { readonly who: number })[] = [];
  private step = 0;
  private now = 0;

  /** These can go on now, and no others. */
  see(able: readonly number[]): void {
    for (const who of this.ready.keys()) if (!able.includes(who)) this.close(who, null);
    for (const who of able) this.add(who, this.now);
  }

  pass(time: number): void {
    this.now += time;
  }

  /** The clock moves to the end of an actor's sleep or time-out; whoever could go on is held up. */
  waitFor(world: World, actor: Actor): void {
    for (const who of overBefore(world, actor)) this.add(who, this.now + (world.actors[who]?.timer ?? 0));
    for (const [who, each] of this.ready) if (who !== actor.id) each.held = true;
    this.pass(actor.timer ?? 0);
  }

  go(who: number): void {
    this.step += 1;
    this.close(who, this.step);
  }

  /** All delays, in the order in which they begin. */
  end(world: World | undefined): Delay[] {
    for (const who of this.ready.keys()) this.close(who, null);
    const nameOf = (who: number): string =>
      world === undefined ? '' : who < 0 ? processName(world, -1 - who) : (world.actors[who]?.name ?? '');
    return this.found
      .sort((a, b) => a.after - b.after)
      .map((each) => ({ ...each, who: nameOf(each.who), isKill: each.who < 0 }));
  }

  private add(who: number, since: number): void {
    if (!this.ready.has(who)) this.ready.set(who, { after: this.step, since, held: false });
  }

  private close(who: number, until: number | null): void {
    const ready = this.ready.get(who);
    this.ready.delete(who);
    if (!ready?.held) return;
    this.found.push({ who, after: ready.after, until, time: this.now - ready.since });
  }
}
