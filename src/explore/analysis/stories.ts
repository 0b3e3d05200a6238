/** What is told of each ending: the simplest schedule there, and what is read off the run of that very schedule. */

import { unlessInterrupted } from '../../budget.js';
import type { ExploredOutcome, OutcomeKind, Transition } from '../../model.js';
import { runOutcome, type Setting, switchesIn, type World, worldAfter } from '../../world/index.js';
import type { Graph } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import { stepsAlong } from '../graph/unmerge.js';
import type { Bottoms } from './bottom-components.js';
import { onlyEnding } from './certainty.js';
import type { Components } from './components.js';
import type { Ending } from './endings.js';
import { absorption } from './odds.js';
import { type Path, simplest } from './paths-forward.js';
import { wayRound } from './way-round.js';

/** An ending's outcome, and the states that its schedule goes through; -1 for those between two of the graph's. */
export interface Story {
  readonly ending: Ending;
  readonly outcome: ExploredOutcome;
  readonly states: readonly number[];
}

/**
 * The outcomes that stand for these endings (all that the graph has), in the order in which they are told; `all` is null
 * where only the outcomes were asked for. Interrupted, it has fewer of them, or no odds.
 */
export function stories(
  graph: Graph,
  parts: Bottoms,
  all: Components | null,
  endings: readonly Ending[],
  setting: Setting,
): Story[] {
  const ways = waysTo(graph, parts, endings);
  const found: Story[] = [];
  for (const [index, ending] of endings.entries()) {
    const told = unlessInterrupted(() => tell(graph, parts, ways[index] as Path, setting));
    if (told === null) return found.sort(byBadness);
    const { unreadRange } = ending;
    const outcome = unreadRange ? { ...told.outcome, unreadRange } : told.outcome;
    found.push({ ending, ...told, outcome });
  }
  const whole = all && graph.complete ? unlessInterrupted(() => rated(graph, all, found)) : null;
  return (whole ?? found).sort(byBadness);
}

/** The simplest way to each ending. */
function waysTo(graph: Graph, parts: Bottoms, endings: readonly Ending[]): (Path | null)[] {
  const goals = new Map(
    endings.flatMap(({ components: each }, goal) => each.map((one) => [one, goal] as const)),
  );
  const goalOf = (state: number): number => goals.get(itemAt(parts.of, state)) ?? -1;
  return simplest(graph, 0, -1, goalOf, endings.length);
}

/** The outcome to which a way leads, as the run of its schedule has it. */
function tell(graph: Graph, parts: Bottoms, way: Path, setting: Setting): Omit<Story, 'ending'> {
  const round = wayRound(graph, parts.members(itemAt(parts.of, way.end)), way);
  const before = stepsAlong(graph, way.edges, null);
  const path = [...before, ...(round === null ? [] : stepsAlong(graph, round, way.end))];
  const steps = path.map(({ transition }) => transition);
  const cycleStart = round === null ? null : before.length + 1;
  const outcome = {
    ...runOutcome(worldsAlong(graph.start(), steps), steps, cycleStart),
    odds: null,
    schedule: { ...setting, steps, cycleStart },
    switches: switchesIn(steps),
    switchesToCycle: cycleStart && switchesIn(steps.slice(0, cycleStart - 1)),
    noReturn: null,
  };
  return { outcome, states: [0, ...path.map(({ state }) => state)] };
}

/** The worlds that these steps lead through. */
function worldsAlong(start: World, steps: readonly Transition[]): World[] {
  const worlds = [start];
  let world = start;
  for (const step of steps) {
    world = worldAfter(world, step);
    worlds.push(world);
  }
  return worlds;
}

/** The same outcomes with their odds, and the step after which each was certain. */
function rated(graph: Graph, all: Components, found: readonly Story[]): Story[] {
  const reached = absorption(graph, all);
  const only = onlyEnding(
    graph,
    all,
    found.map(({ ending }) => ending),
  );
  const masses = found.map(({ ending }) => massOf(ending, reached));
  // Rounding leaves a little more or less than 1.
  const sum = masses.reduce((total, mass) => total + mass, 0);
  return found.map(({ ending, outcome, states }, index) => {
    const odds = itemAt(masses, index) / sum;
    const noReturn = states.findIndex((state) => only[itemAt(all.of, state)] === index);
    return { ending, outcome: { ...outcome, odds, noReturn }, states };
  });
}

function massOf({ components: goals }: Ending, reached: Float64Array): number {
  return goals.reduce((sum, component) => sum + itemAt(reached, component), 0);
}

const KINDS: readonly OutcomeKind[] = ['violation', 'livelock', 'deadlock', 'error', 'finished'];

/** The worst kind first; `finished` with messages unread before without; then the likelier. */
function byBadness({ outcome: a }: Story, { outcome: b }: Story): number {
  const rank = ({ kind, unread }: ExploredOutcome): number =>
    2 * KINDS.indexOf(kind) + (kind === 'finished' && unread.length === 0 ? 1 : 0);
  return (
    rank(a) - rank(b) || (b.odds ?? 0) - (a.odds ?? 0) || a.schedule.steps.length - b.schedule.steps.length
  );
}
