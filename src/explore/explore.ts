/** Every schedule of a program: how it can end, how likely, the simplest way there, and from where on it was certain. */

import type { Exploration, ExploredOutcome, OutcomeKind, Schedule, Timing } from '../model.js';
import type { Program } from '../world/index.js';
import { begin, switchesIn } from '../world/index.js';
import { type Bottoms, bottoms } from './analysis/bottom-components.js';
import { onlyEnding } from './analysis/certainty.js';
import { type Components, components } from './analysis/components.js';
import { type Ending, endings } from './analysis/endings.js';
import { absorption, isCircle } from './analysis/odds.js';
import { type Outputs, outputs } from './analysis/outputs.js';
import { type Path, simplest, simplestCycle } from './analysis/paths-forward.js';
import { build, type Graph, type Limits, type Progress } from './graph/state-graph.js';
import type { Looks } from './graph/state-vector.js';
import { stepsAlong } from './graph/unmerge.js';

export interface ExploreOptions {
  readonly timing?: Timing;
  /** For floats and large random choices: the verdict holds for this seed. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
  /** How many output texts to list; none are counted where it is left out. */
  readonly outputs?: number;
  /** Ask only which outcomes there are: fewer worlds, no odds, no point of no return, and no outputs. */
  readonly verdict?: boolean;
}

export const DEFAULT_LIMITS: Limits = { maxStates: 5_000_000, maxMemory: 4e9, maxTime: 600_000 };

/**
 * Goes through every schedule. A generator: it yields its progress now and then; `next(true)` makes it stop and
 * return what it has.
 */
export function* explore(
  program: Program,
  options: ExploreOptions = {},
): Generator<Progress, Exploration, boolean | undefined> {
  const began = Date.now();
  const { timing = 'ideal', seed = 1 } = options;
  const first = begin(program, { timing, seed });
  const isVerdict = options.verdict === true;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const graph = yield* build(first, limits, isVerdict ? OUTCOMES_ONLY : undefined);
  const setting = { timing, seed };
  const all = isVerdict ? null : components(graph);
  const parts = all ?? bottoms(graph);
  const outcomes = tellAll(graph, parts, all, endings(graph, parts), setting);
  return {
    program: program.name,
    ...setting,
    complete: graph.complete,
    states: graph.states,
    transitions: graph.transitions,
    clean: cleanness(graph, outcomes),
    endless: all !== null && isEndless(graph, all),
    outcomes,
    outputs: all && options.outputs !== undefined ? tellOutputs(graph, all, options.outputs, setting) : null,
    duration: Date.now() - began,
  };
}

/** Text that was printed changes no outcome. */
const OUTCOMES_ONLY: Looks = { printed: false };

export type Setting = Pick<Schedule, 'timing' | 'seed'>;

function cleanness(graph: Graph, outcomes: readonly ExploredOutcome[]): boolean | null {
  const clean = outcomes.every(({ kind, unread }) => kind === 'finished' && unread.length === 0);
  return graph.complete || !clean ? clean : null;
}

/** Is there a circle that can still be left? */
function isEndless(graph: Graph, parts: Components): boolean {
  const bottom = new Set(parts.bottom);
  for (let component = 0; component < parts.count; component += 1) {
    if (!bottom.has(component) && isCircle(graph, parts, component)) return true;
  }
  return false;
}

// ── outcomes ──

/**
 * The outcomes that stand for these endings (all that the graph has), in the order in which they are told; `all` is null
 * where only the outcomes were asked for.
 */
export function tellAll(
  graph: Graph,
  parts: Bottoms,
  all: Components | null,
  found: readonly Ending[],
  setting: Setting,
): ExploredOutcome[] {
  const ways = waysTo(graph, parts, found);
  const told = found.map((ending, index) => tell(graph, ending, ways[index] as Path, setting));
  const rated = all && graph.complete ? rate(graph, all, found, told) : told.map(({ outcome }) => outcome);
  return rated.sort(byBadness);
}

/** The simplest way to each ending. */
function waysTo(graph: Graph, parts: Bottoms, found: readonly Ending[]): (Path | null)[] {
  const goals = new Map(
    found.flatMap(({ components: each }, goal) => each.map((one) => [one, goal] as const)),
  );
  const goalOf = (state: number): number => goals.get(parts.of[state] as number) ?? -1;
  return simplest(graph, 0, -1, goalOf, found.length);
}

/** An outcome, and the states that its schedule goes through; -1 for those between two of the graph's. */
interface Told {
  readonly outcome: ExploredOutcome;
  readonly states: readonly number[];
}

function tell(graph: Graph, { outcome }: Ending, way: Path, setting: Setting): Told {
  const cycle = outcome.kind === 'livelock' ? simplestCycle(graph, way.end, way.last) : null;
  const before = stepsAlong(graph, way.edges, null);
  const round = cycle ? stepsAlong(graph, cycle.edges, way.end) : [];
  const steps = [...before, ...round];
  const schedule = { ...setting, steps: steps.map(({ transition }) => transition) };
  return {
    outcome: {
      ...outcome,
      odds: null,
      schedule,
      switches: switchesIn(schedule.steps),
      noReturn: null,
      cycleStart: cycle ? before.length + 1 : null,
    },
    states: [0, ...steps.map(({ state }) => state)],
  };
}

/** The same outcomes with their odds, and the step after which each was certain. */
function rate(
  graph: Graph,
  all: Components,
  found: readonly Ending[],
  told: readonly Told[],
): ExploredOutcome[] {
  const reached = absorption(graph, all);
  const only = onlyEnding(graph, all, found);
  // Rounding leaves a little more or less than 1.
  const sum = found.reduce((mass, ending) => mass + massOf(ending, reached), 0);
  return told.map(({ outcome, states }, index) => ({
    ...outcome,
    odds: massOf(found[index] as Ending, reached) / sum,
    noReturn: states.findIndex((state) => only[all.of[state] as number] === index),
  }));
}

function massOf({ components: goals }: Ending, reached: Float64Array): number {
  return goals.reduce((sum, component) => sum + (reached[component] as number), 0);
}

const KINDS: readonly OutcomeKind[] = ['livelock', 'deadlock', 'error', 'finished'];

/** The worst kind first; `finished` with messages unread before without; then the likelier. */
function byBadness(a: ExploredOutcome, b: ExploredOutcome): number {
  const rank = ({ kind, unread }: ExploredOutcome): number =>
    2 * KINDS.indexOf(kind) + (kind === 'finished' && unread.length === 0 ? 1 : 0);
  return (
    rank(a) - rank(b) || (b.odds ?? 0) - (a.odds ?? 0) || a.schedule.steps.length - b.schedule.steps.length
  );
}

// ── outputs ──

function tellOutputs(
  graph: Graph,
  parts: Components,
  most: number,
  setting: Setting,
): Exploration['outputs'] {
  if (!graph.complete) return { count: null, complete: false, list: [] };
  const bottom = new Set(parts.bottom);
  const found: Outputs = outputs(graph, (state) => bottom.has(parts.of[state] as number), most);
  const list = found.list.map(({ text, edges }) => {
    const steps = stepsAlong(graph, edges, null).map(({ transition }) => transition);
    return { text, schedule: { ...setting, steps } };
  });
  return { count: found.count, complete: found.complete, list };
}
