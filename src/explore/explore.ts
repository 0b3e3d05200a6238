/** Every schedule of a program: how it can end, how likely, the simplest way there, and from where on it was certain. */

import { type Budget, Patience } from '../budget.js';
import type { Exploration, ExploredOutcome, Timing } from '../model.js';
import type { Program, Setting } from '../world/index.js';
import { begin } from '../world/index.js';
import { bottoms } from './analysis/bottom-components.js';
import { type Components, components } from './analysis/components.js';
import { endings } from './analysis/endings.js';
import { isCircle } from './analysis/odds.js';
import { type Outputs, outputs } from './analysis/outputs.js';
import { stories } from './analysis/stories.js';
import { build, type Graph, type Limits, type Progress } from './graph/state-graph.js';
import type { Looks } from './graph/state-vector.js';
import { itemAt } from './graph/tables.js';
import { stepsAlong } from './graph/unmerge.js';

export interface ExploreOptions {
  readonly timing?: Timing;
  /** For floats and large random choices: the verdict holds for this seed. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
  /** How many output texts to list; none are counted where it is left out. */
  readonly outputs?: number;
  /** What the threads' own code may take. */
  readonly budget?: Budget;
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
  const { budget = new Patience() } = options;
  const first = begin(program, { timing, seed, budget });
  const isVerdict = options.verdict === true;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const graph = yield* build(first, limits, isVerdict ? OUTCOMES_ONLY : undefined);
  const setting = { timing, seed };
  const all = isVerdict ? null : components(graph);
  const parts = all ?? bottoms(graph);
  const outcomes = stories(graph, parts, all, endings(graph, parts), setting).map(({ outcome }) => outcome);
  return {
    program: program.name,
    ...setting,
    complete: graph.complete,
    limit: graph.limit,
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

// ── outputs ──

function tellOutputs(
  graph: Graph,
  parts: Components,
  most: number,
  setting: Setting,
): Exploration['outputs'] {
  if (!graph.complete) return { count: null, complete: false, list: [] };
  const bottom = new Set(parts.bottom);
  const found: Outputs = outputs(graph, (state) => bottom.has(itemAt(parts.of, state)), most);
  const list = found.list.map(({ text, edges }) => {
    const steps = stepsAlong(graph, edges, null).map(({ transition }) => transition);
    return { text, schedule: { ...setting, steps } };
  });
  return { count: found.count, complete: found.complete, list };
}
