/** The simplest schedules to some states: fewest switches of actor, then fewest steps. */

import { isSwitch, lastAfter } from '../../world/index.js';
import type { Graph } from '../graph/state-graph.js';
import { Numbers, Pairs } from '../graph/tables.js';

/** A way through the graph, by its edges. */
export interface Path {
  readonly edges: readonly number[];
  readonly end: number;
  /** The actor of its last step (of those before, where none of its steps has one); -1 where nobody stepped. */
  readonly last: number;
}

/** Where a search begins: at a state, after a step by `last` (-1: nobody stepped yet), by `edge` (-1: by none). */
interface Start {
  readonly state: number;
  readonly last: number;
  readonly edge: number;
  /** Has that step been a switch? */
  readonly isSwitch: boolean;
}

const NONE = -1;
/** Numbers of a candidate: state, last actor + 1, the place that it was reached from, and by which edge. */
const WIDTH = 4;
/** Numbers of candidates between two looks at whether anybody still waits. */
const LOOKS = WIDTH << 12;

/**
 * The simplest way from a state to each of `goals` goals; null where there is none. `goalOf` says which goal a state is (-1:
 * none).
 */
export function simplest(
  graph: Graph,
  start: number,
  last: number,
  goalOf: (state: number) => number,
  goals = 1,
): (Path | null)[] {
  return search(graph, [{ state: start, last, edge: NONE, isSwitch: false }], goalOf, goals);
}

/** The simplest way from a state back to itself; null where there is none. */
export function simplestCycle(graph: Graph, start: number, last: number): Path | null {
  const starts: Start[] = [];
  for (let edge = graph.first(start); edge < graph.first(start + 1); edge += 1) {
    const actor = graph.actor(edge);
    const state = graph.to(edge);
    starts.push({ state, last: lastAfter(last, actor), edge, isSwitch: isSwitch(last, actor) });
  }
  return search(graph, starts, (state) => (state === start ? 0 : NONE), 1)[0] as Path | null;
}

function search(
  graph: Graph,
  starts: readonly Start[],
  goalOf: (state: number) => number,
  goals: number,
): (Path | null)[] {
  return new Search(graph, goalOf, goals).from(starts);
}

/**
 * Breadth first over places (state, last actor): all that take as few switches before those that take one more. Among them
 * candidates wait by their number of steps, so that a place is settled by the first that comes to it.
 */
class Search {
  /** A place's columns are the place it was reached from, and the edge that led to it. */
  private readonly places = new Pairs(4);
  private readonly found: (Path | null)[];
  private missing: number;
  /** Candidates with no further switch, and with one more, by their number of steps. */
  private level: (Numbers | undefined)[] = [];
  private next: (Numbers | undefined)[] = [];

  constructor(
    private readonly graph: Graph,
    private readonly goalOf: (state: number) => number,
    goals: number,
  ) {
    this.found = new Array(goals).fill(null);
    this.missing = goals;
  }

  from(starts: readonly Start[]): (Path | null)[] {
    for (const { state, last, edge, isSwitch } of starts) this.add(isSwitch, 0, state, last, NONE, edge);
    while ((this.level.length > 0 || this.next.length > 0) && this.missing > 0) {
      for (let steps = 0; steps < this.level.length && this.missing > 0; steps += 1) {
        const waiting = this.level[steps];
        if (waiting) this.settle(waiting, steps);
        this.level[steps] = undefined;
      }
      this.level = this.next;
      this.next = [];
    }
    return this.found;
  }

  private settle(waiting: Numbers, steps: number): void {
    for (let at = 0; at < waiting.length && this.missing > 0; at += WIDTH) {
      if (at % LOOKS === 0) this.graph.spend();
      const state = waiting.at(at);
      const last = waiting.at(at + 1) - 1;
      const known = this.places.count;
      const place = this.places.number(state, last);
      if (place < known) continue;
      this.places.set(place, 2, waiting.at(at + 2));
      this.places.set(place, 3, waiting.at(at + 3));
      this.reach(this.goalOf(state), place);
      this.goOn(state, last, place, steps + 1);
    }
  }

  private reach(goal: number, place: number): void {
    if (goal < 0 || this.found[goal] !== null) return;
    this.found[goal] = pathTo(this.places, place);
    this.missing -= 1;
  }

  private goOn(state: number, last: number, place: number, steps: number): void {
    const { graph } = this;
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const actor = graph.actor(edge);
      this.add(isSwitch(last, actor), steps, graph.to(edge), lastAfter(last, actor), place, edge);
    }
  }

  private add(
    isSwitch: boolean,
    steps: number,
    state: number,
    last: number,
    from: number,
    edge: number,
  ): void {
    const level = isSwitch ? this.next : this.level;
    let waiting = level[steps];
    if (!waiting) {
      waiting = new Numbers(16);
      while (level.length < steps) level.push(undefined);
      level[steps] = waiting;
    }
    waiting.push(state);
    waiting.push(last + 1);
    waiting.push(from);
    waiting.push(edge);
  }
}

function pathTo(places: Pairs, end: number): Path {
  const edges: number[] = [];
  for (let place = end; place !== NONE; place = places.at(place, 2)) {
    const edge = places.at(place, 3);
    if (edge !== NONE) edges.push(edge);
  }
  return { edges: edges.reverse(), end: places.at(end, 0), last: places.at(end, 1) };
}
