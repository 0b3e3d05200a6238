/** From a way through the graph to the steps of a schedule: those that were merged are put back. */

import type { ActorId, Transition } from '../../model.js';
import { enabled, isAlive, isAlone, NOBODY, stepperOf, type World, worldAfter } from '../../world/index.js';
import type { Graph } from './state-graph.js';
import { itemAt } from './tables.js';

/** A step of a schedule. */
export interface Step {
  readonly transition: Transition;
  /** The state that it leads to; -1 where that is between two of the graph's. */
  readonly state: number;
  /** The graph leaves it out: it belongs to no edge. */
  readonly isMerged: boolean;
}

/** A step, and the world around it: those that the graph leaves out change nothing there that others see. */
interface Lifted extends Step {
  readonly before: World;
  readonly after: World;
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
    const transition = itemAt(enabled(world), edge - graph.first(state));
    state = graph.to(edge);
    const after = worldAfter(world, transition);
    const rest = mergedSteps(graph, after);
    const reached = rest.length === 0 ? state : BETWEEN;
    steps.push({ transition, state: reached, isMerged: false, before: world, after }, ...rest);
  }
  return steps.some(({ isMerged }) => isMerged) ? late(steps) : steps;
}

const BETWEEN = -1;

function mergedSteps(graph: Graph, world: World): Lifted[] {
  return graph.merged(world).map((actor) => ({
    transition: { kind: 'act', actor, branch: 0 },
    state: BETWEEN,
    isMerged: true,
    before: world,
    after: world,
  }));
}

/**
 * Merged steps commute with those of others, once they can be taken. Those of the actor that has just stepped stay
 * where they are; each other one waits until its actor's next step, so that it costs no switch. The clock, the end, and
 * what ends other actors wait for theirs; so does a start or an end after which a thread of the same process is alone, or
 * no longer: alone it runs past reads and writes that are steps otherwise.
 */
function late(steps: readonly Lifted[]): Step[] {
  const placed: Step[] = [];
  let waiting: Step[] = [];
  let current: ActorId = NOBODY;
  const place = (isWanted: (step: Step) => boolean): void => {
    placed.push(...waiting.filter(isWanted));
    waiting = waiting.filter((step) => !isWanted(step));
  };
  for (const step of steps) {
    const actor = stepperOf(step.transition);
    if (step.isMerged && actor !== current) {
      waiting.push(step);
      continue;
    }
    place((each) => actor === NOBODY || isDue(stepperOf(each.transition), actor, step));
    placed.push(step);
    current = actor;
  }
  return [...placed, ...waiting];
}

function isDue(other: ActorId, actor: ActorId, { before, after }: Lifted): boolean {
  if (other === actor) return true;
  const moved = itemAt(after.actors, other);
  const { process } = moved;
  return !isAlive(moved) || isAlone(before.actors, process) !== isAlone(after.actors, process);
}
