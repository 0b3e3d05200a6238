/** Every schedule of a program: how it can end, how likely, the simplest way there, and from where on it was certain. */

import type { Exploration, ExploredOutcome, OutcomeKind, Schedule, Timing, Transition } from '../model.js';
import type { Program } from '../world/index.js';
import { begin, enabled } from '../world/index.js';
import { onlyEnding } from './certainty.js';
import { type Components, components } from './components.js';
import { build, type Graph, type Limits, type Progress } from './graph.js';
import { absorption, isCircle } from './odds.js';
import { type Outputs, outputs } from './outputs.js';
import { type Path, simplest, simplestCycle } from './simplest.js';
import { type Ending, endings } from './verdict.js';

export interface ExploreOptions {
  readonly timing?: Timing;
  /** For floats and large random choices: the verdict holds for this seed. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
  /** How many output texts to list; none are counted where it is left out. */
  readonly outputs?: number;
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
  const graph = yield* build(first, { ...DEFAULT_LIMITS, ...options.limits });
  const parts = components(graph);
  const setting = { timing, seed };
  const outcomes = tellAll(graph, parts, setting);
  return {
    program: program.name,
    ...setting,
    complete: graph.complete,
    states: graph.states,
    transitions: graph.transitions,
    clean: cleanness(graph, outcomes),
    endless: isEndless(graph, parts),
    outcomes,
    outputs: options.outputs === undefined ? null : tellOutputs(graph, parts, options.outputs, setting),
    duration: Date.now() - began,
  };
}

type Setting = Pick<Schedule, 'timing' | 'seed'>;

function cleanness(graph: Graph, outcomes: readonly ExploredOutcome[]): boolean | null {
  const clean = outcomes.every(({ kind, unread }) => kind === 'finished' && Object.keys(unread).length === 0);
  return graph.complete || !clean ? clean : null;
}

/** Is there a circle that can still be left? */
function isEndless(graph: Graph, parts: Components): boolean {
  const bottom = new Set(parts.bottom);
  for (let component = 0; component < parts.count; component += 1) {
    if (!bottom.has(component) && isCircle(graph, parts.members(component))) return true;
  }
  return false;
}

// ── outcomes ──

function tellAll(graph: Graph, parts: Components, setting: Setting): ExploredOutcome[] {
  const found = endings(graph, parts);
  const reached = graph.complete ? absorption(graph, parts) : null;
  const only = graph.complete ? onlyEnding(graph, parts, found) : null;
  // Rounding leaves a little more or less than 1.
  const all = reached ? found.reduce((sum, ending) => sum + massOf(ending, reached), 0) : 1;
  const told = found.map((ending, index) => {
    const odds = reached && massOf(ending, reached) / all;
    return tell(graph, parts, ending, odds, setting, (state) => only?.[parts.of[state] as number] === index);
  });
  const known = only !== null;
  return told.map((each) => (known ? each : { ...each, noReturn: null })).sort(byBadness);
}

function massOf({ components: goals }: Ending, reached: Float64Array): number {
  return goals.reduce((sum, component) => sum + (reached[component] as number), 0);
}

function tell(
  graph: Graph,
  parts: Components,
  { outcome, components: goals }: Ending,
  odds: number | null,
  setting: Setting,
  isCertain: (state: number) => boolean,
): ExploredOutcome {
  const wanted = new Set(goals);
  const way = simplest(graph, 0, -1, (state) => wanted.has(parts.of[state] as number)) as Path;
  const cycle = outcome.kind === 'livelock' ? simplestCycle(graph, way.end, way.last) : null;
  const edges = [...way.edges, ...(cycle?.edges ?? [])];
  const states = statesAlong(graph, edges);
  const steps = transitionsOf(graph, edges, states);
  return {
    ...outcome,
    odds,
    schedule: { ...setting, steps },
    switches: switchesIn(steps),
    noReturn: states.findIndex(isCertain),
    cycleStart: cycle ? way.edges.length + 1 : null,
  };
}

function statesAlong(graph: Graph, edges: readonly number[]): number[] {
  return [0, ...edges.map((edge) => graph.to(edge))];
}

/** Edges stand in the order of the world's transitions. */
function transitionsOf(graph: Graph, edges: readonly number[], states: readonly number[]): Transition[] {
  return edges.map((edge, index) => {
    const state = states[index] as number;
    return enabled(graph.world(state))[edge - graph.first(state)] as Transition;
  });
}

function switchesIn(steps: readonly Transition[]): number {
  const actors = steps.flatMap((step) => (step.kind === 'act' ? [step.actor] : []));
  return actors.filter((actor, index) => index > 0 && actor !== actors[index - 1]).length;
}

const KINDS: readonly OutcomeKind[] = ['livelock', 'deadlock', 'error', 'finished'];

/** The worst kind first; `finished` with messages unread before without; then the likelier. */
function byBadness(a: ExploredOutcome, b: ExploredOutcome): number {
  const rank = ({ kind, unread }: ExploredOutcome): number =>
    2 * KINDS.indexOf(kind) + (kind === 'finished' && Object.keys(unread).length === 0 ? 1 : 0);
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
    const steps = transitionsOf(graph, edges, statesAlong(graph, edges));
    return { text, schedule: { ...setting, steps } };
  });
  return { count: found.count, complete: found.complete, list };
}
