/** From a way through the graph to the steps of a schedule: those that were merged are put back. */

import type { Transition } from '../model.js';
import { enabled, perform, type World } from '../world/index.js';
import type { Graph } from './graph.js';

/** A step of a schedule. */
export interface Step {
  readonly transition: Transition;
  /** The state that it leads to; -1 where that is between two of the graph's. */
  readonly state: number;
}

/** A step, and whether it is one of those that the graph leaves out. */
interface Lifted extends Step {
  readonly isMerged: boolean;
}

/**
 * The steps along edges from a state, or where it is null from the very start, in an order with as few switches
 * of actor as the edges have.
 */
export function stepsAlong(graph: Graph, edges: readonly number[], from: number | null): Step[] {
  const steps: Lifted[] = from === null ? mergedSteps(graph, graph.start()) : [];
  let state = from ?? 0;
  for (const edge of edges) {
    // Edges stand in the order of the world's transitions.
    const world = graph.world(state);
    const transition = enabled(world)[edge - graph.first(state)] as Transition;
    state = graph.to(edge);
    const rest = mergedSteps(graph, perform(world, transition, 0).world);
    steps.push({ transition, state: rest.length === 0 ? state : BETWEEN, isMerged: false }, ...rest);
  }
  return steps.some(({ isMerged }) => isMerged) ? late(steps) : steps;
}

const BETWEEN = -1;

function mergedSteps(graph: Graph, world: World): Lifted[] {
  return graph.merged(world).map((actor) => ({
    transition: { kind: 'act', actor, branch: 0 },
    state: BETWEEN,
    isMerged: true,
  }));
}

/**
 * Merged steps commute with those of others: each is put right before the next other step of its actor, so that it
 * costs no switch. The last ones of an actor follow its last other step. The clock waits for all of them.
 */
function late(steps: readonly Lifted[]): Step[] {
  const placed: Lifted[] = [];
  let waiting: Lifted[] = [];
  let barrier = 0;
  const settle = (): void => {
    for (const step of waiting) placed.splice(afterLast(placed, step, barrier), 0, step);
    waiting = [];
    barrier = placed.length;
  };
  for (const step of steps) {
    if (step.isMerged) waiting.push(step);
    else if (step.transition.kind !== 'act') {
      settle();
      placed.push(step);
      barrier = placed.length;
    } else {
      const own = waiting.filter((each) => actorOf(each) === actorOf(step));
      waiting = waiting.filter((each) => actorOf(each) !== actorOf(step));
      placed.push(...own, step);
    }
  }
  settle();
  return placed;
}

/** The place right after the last step of the same actor, from `barrier` on; else the end. */
function afterLast(placed: readonly Lifted[], step: Lifted, barrier: number): number {
  const last = placed.findLastIndex((each) => actorOf(each) === actorOf(step));
  return last >= barrier ? last + 1 : placed.length;
}

function actorOf({ transition }: Step): number | null {
  return transition.kind === 'act' ? transition.actor : null;
}
