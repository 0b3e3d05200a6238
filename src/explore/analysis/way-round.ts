/** A way round a livelock that shows all that is told of it: who moves, and where most messages are unread. */

import type { ActorId } from '../../model.js';
import type { Graph } from '../graph/state-graph.js';
import { fullest, moving } from './endings.js';
import { type Path, simplest, simplestCycle } from './paths-forward.js';

/**
 * The edges of a way from a state round to itself, after a step by `last`, on which every actor steps that moves in the
 * livelock, and which comes through its fullest state; null where there is none. `members` are the livelock's states.
 */
export function wayRound(
  graph: Graph,
  members: readonly number[],
  { end: start, last }: Path,
): readonly number[] | null {
  const short = simplestCycle(graph, start, last)?.edges;
  if (short === undefined) return null;
  const actors = moving(graph, members);
  const full = fullest(graph, members);
  const stepping = new Set(short.map((edge) => graph.actor(edge)));
  if (isSubset(actors, stepping) && short.some((edge) => graph.to(edge) === full)) return short;
  return new RoundTrip(graph, start, last, actors, full).around();
}

function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((each) => all.has(each));
}

/** A way round, as far as it was gone, and what it has yet to come by. */
class RoundTrip {
  private readonly edges: number[] = [];

  constructor(
    private readonly graph: Graph,
    private state: number,
    private last: number,
    private readonly missing: Set<ActorId>,
    private full: number | null,
  ) {}

  /** From what is missing to the nearest other, and back to where it began. */
  around(): readonly number[] {
    const start = this.state;
    while (!this.isDone()) this.goOn();
    this.goTo((state) => state === start);
    return this.edges;
  }

  private isDone(): boolean {
    return this.missing.size === 0 && this.full === null;
  }

  private goOn(): void {
    if (this.full === this.state) this.full = null;
    else this.goTo((state) => state === this.full || this.missingStep(state) !== null);
    const edge = this.missingStep(this.state);
    if (edge !== null) this.take(edge);
  }

  private goTo(isGoal: (state: number) => boolean): void {
    const [path] = simplest(this.graph, this.state, this.last, (state) => (isGoal(state) ? 0 : -1));
    for (const edge of path?.edges ?? []) this.take(edge);
  }

  /** A step by an actor that has not been met yet. */
  private missingStep(state: number): number | null {
    for (let edge = this.graph.first(state); edge < this.graph.first(state + 1); edge += 1)
      if (this.missing.has(this.graph.actor(edge))) return edge;
    return null;
  }

  private take(edge: number): void {
    this.edges.push(edge);
    this.state = this.graph.to(edge);
    if (this.state === this.full) this.full = null;
    const actor = this.graph.actor(edge);
    if (actor >= 0) this.last = actor;
    this.missing.delete(actor);
  }
}
