/** Every schedule of a program: how it can end, how likely, the simplest way there, and from where on it was certain. */

import { type Budget, Patience, unlessInterrupted } from '../budget.js';
import type {
  Exploration,
  ExploredOutcome,
  ExploredPrints,
  ExploredProperty,
  LostUpdate,
  Schedule,
  Timing,
} from '../model.js';
import type { Program, Setting } from '../world/index.js';
import { begin } from '../world/index.js';
import { bottoms } from './analysis/bottom-components.js';
import { busyTime } from './analysis/busy-time.js';
import { type Components, components } from './analysis/components.js';
import { endings } from './analysis/endings.js';
import { isCircle } from './analysis/odds.js';
import { type Outputs, outputs } from './analysis/outputs.js';
import { printed } from './analysis/printed.js';
import { stories } from './analysis/stories.js';
import { build, type Graph, type Limits, type Progress } from './graph/state-graph.js';
import { itemAt } from './graph/tables.js';
import { stepsAlong } from './graph/unmerge.js';
import { propertiesOf } from './properties.js';
import { mayLose } from './updates/candidates.js';
import { lostUpdates } from './updates/lost-updates.js';

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
  const setting = { timing, seed };
  const about = { program: program.name, beside: program.beside, ...setting };
  const first = unlessInterrupted(() => begin(program, { ...setting, budget }));
  if (first === null) {
    const properties = propertiesOf(program, new Set(), [], false);
    return { ...about, ...NOTHING_KNOWN, properties, duration: Date.now() - began };
  }
  const isVerdict = options.verdict === true;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const updates = mayLose(program);
  const graph = yield* build(first, limits, { printed: !isVerdict, updates });
  const told = unlessInterrupted(() => tell(graph, isVerdict, setting)) ?? NOTHING_TOLD;
  const { all, outcomes, lost } = told;
  const complete = graph.complete && told.complete;
  const properties = propertiesOf(program, graph.asked, outcomes, complete);
  const most = options.outputs;
  const prints = unlessInterrupted(() => tellPrints(graph, told, setting, Date.now() - began));
  const outputs =
    most !== undefined && all && unlessInterrupted(() => tellOutputs(graph, all, most, setting));
  return {
    ...about,
    complete,
    limit: graph.limit,
    states: graph.states,
    transitions: graph.transitions,
    clean: cleanness(complete, properties, outcomes, lost),
    endless: all !== null && isEndless(graph, all),
    outcomes,
    properties,
    lostUpdates: complete || lost?.length ? lost : null,
    prints,
    outputs: outputs || (most === undefined || isVerdict ? null : NO_OUTPUTS),
    duration: Date.now() - began,
  };
}

/** What a graph tells of how the program can end. */
interface Told {
  /** null where only the outcomes were asked for. */
  readonly all: Components | null;
  readonly outcomes: readonly ExploredOutcome[];
  readonly lost: readonly LostUpdate[] | null;
  /** Not interrupted. */
  readonly complete: boolean;
}

/** Of a program that was interrupted before its first step. */
const NOTHING_KNOWN = {
  complete: false,
  limit: null,
  states: 0,
  transitions: 0,
  clean: null,
  endless: false,
  outcomes: [],
  lostUpdates: null,
  prints: null,
  outputs: null,
} as const;

const NOTHING_TOLD: Told = { all: null, outcomes: [], lost: null, complete: false };

function tell(graph: Graph, isVerdict: boolean, setting: Setting): Told {
  const all = isVerdict ? null : components(graph);
  const parts = all ?? bottoms(graph);
  const found = endings(graph, parts);
  const outcomes = stories(graph, parts, all, found, setting).map(({ outcome }) => outcome);
  const isRated = all === null || outcomes.every(({ odds }) => odds !== null);
  const isTold = outcomes.length === found.length && (isRated || !graph.complete);
  const lost = unlessInterrupted(() => lostUpdates(graph, endsOf(parts), setting));
  return { all, outcomes, lost, complete: isTold && lost !== null };
}

/** Where a schedule may stop for good. */
function endsOf({ bottom, of }: Pick<Components, 'bottom' | 'of'>): (state: number) => boolean {
  const ends = new Set(bottom);
  return (state) => ends.has(itemAt(of, state));
}

function cleanness(
  complete: boolean,
  properties: readonly ExploredProperty[],
  outcomes: readonly ExploredOutcome[],
  lost: readonly LostUpdate[] | null,
): boolean | null {
  const isFine = outcomes.every(({ kind, unread }) => kind === 'finished' && unread.length === 0);
  const clean = isFine && (lost ?? []).length === 0;
  const isKnown = complete && properties.every(({ holds }) => holds !== null);
  return isKnown || !clean ? clean : null;
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

/** The share of the search's time that what is printed may take, and what it may take at least, in milliseconds of work. */
const SHARE = 0.07;
const LEAST = 40;

function tellPrints(
  graph: Graph,
  { all: parts, outcomes }: Told,
  setting: Setting,
  time: number,
): ExploredPrints | null {
  // What comes behind a violation is not seen.
  const isSeen = graph.complete && outcomes.every(({ kind }) => kind !== 'violation');
  if (parts === null || !isSeen) return null;
  const deadline = busyTime() + Math.max(LEAST, SHARE * time);
  const found = printed(graph, parts, deadline);
  if (found === null) return null;
  const { kind, complete } = found;
  const isOne = kind === 'one text';
  const counted = isOne ? '1' : outputs(graph, endsOf(parts), 0, deadline).count;
  const variants = found.variants.map(({ lines, edges }) => ({
    lines,
    schedule: scheduleAlong(graph, edges, setting),
  }));
  const nothing = isOne && !printsAnything(graph);
  return { kind, texts: counted === 'infinite' ? null : counted, nothing, variants, complete };
}

const scheduleAlong = (graph: Graph, edges: readonly number[], setting: Setting): Schedule => ({
  ...setting,
  steps: stepsAlong(graph, edges, null).map(({ transition }) => transition),
});

function printsAnything(graph: Graph): boolean {
  for (let edge = 0; edge < graph.transitions; edge += 1) if (graph.output(edge) !== '') return true;
  return false;
}

const NO_OUTPUTS: NonNullable<Exploration['outputs']> = { count: null, complete: false, list: [] };

function tellOutputs(
  graph: Graph,
  parts: Components,
  most: number,
  setting: Setting,
): Exploration['outputs'] {
  if (!graph.complete) return NO_OUTPUTS;
  const found: Outputs = outputs(graph, endsOf(parts), most);
  const list = found.list.map(({ text, edges }) => ({
    text,
    schedule: scheduleAlong(graph, edges, setting),
  }));
  return { count: found.count, complete: found.complete, list };
}
