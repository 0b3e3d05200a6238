/** One schedule from the first world to its end, as a trace. */

import { Allowance, type Budget, LOCAL_LIMIT, Patience } from '../budget.js';
import type { Outcome, Schedule, Timing, Trace, TraceStep, Transition, View } from '../model.js';
import type { Program } from '../program.js';
import {
  type Beginning,
  begin,
  cutOutcome,
  enabled,
  finalOutcome,
  fingerprint,
  glance,
  isSwitch,
  lastAfter,
  NOBODY,
  perform,
  runOutcome,
  stepperOf,
  view,
  violatedIn,
  type World,
  worldAfter,
} from '../world/index.js';
import { type Chooser, DEFAULT_SEED, seeded } from './chooser.js';
import { Encoder, replay, ScheduleMismatch } from './code.js';
import { livelockAt } from './livelock.js';
import { Watch } from './watch.js';

/** Steps after which a run is cut off, where nobody says otherwise. */
export const DEFAULT_MAX_STEPS = 10_000;

const IMPOSSIBLE = 'that step is not possible there';

export interface TraceSetting {
  /** For the scheduler, and for what is random and no branch. */
  readonly seed?: number;
  /** The code of a schedule to be replayed; it brings its own seed and model of time. */
  readonly schedule?: string | undefined;
  readonly timing?: Timing;
  readonly maxSteps?: number;
  /** What the threads' own code may take. */
  readonly budget?: Budget;
}

/** The code of a schedule that is given step by step. Throws ScheduleMismatch where a step is not enabled. */
export function encode(
  program: Program,
  { timing, seed, steps, cycleStart = null }: Schedule,
  budget: Budget = new Patience(),
): string {
  const encoder = new Encoder(program, timing, seed);
  let world = begin(program, { timing, seed, budget });
  steps.forEach((taken, index) => {
    const transitions = enabled(world);
    if (!encoder.add(transitions, taken)) throw new ScheduleMismatch(index + 1, IMPOSSIBLE);
    world = worldAfter(world, taken);
  });
  return encoder.finish(cycleStart);
}

/** Runs a program under the seeded scheduler, or replays a schedule. Throws ScheduleMismatch where it does not fit, RangeError for a seed below 0. */
export function trace(program: Program, options: TraceSetting = {}): Trace {
  const { budget = new Allowance(LOCAL_LIMIT) } = options;
  if (options.schedule !== undefined) return replayed(program, options.schedule, budget);
  const { seed = DEFAULT_SEED, timing = 'ideal', maxSteps = DEFAULT_MAX_STEPS } = options;
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError('a seed is a whole number from 0');
  const plan = { choose: seeded(seed), maxSteps, watch: new Watch(), cycleStart: null };
  const run = follow(program, { timing, seed, budget }, plan);
  return traceOf(program, timing, seed, run);
}

function replayed(program: Program, code: string, budget: Budget): Trace {
  const { timing, seed, steps, cycleStart, choose } = replay(program, code);
  return guided(program, { timing, seed, budget }, choose, steps, cycleStart);
}

/**
 * Runs a program along a schedule that is given step by step: the same as the replay of its code. Throws ScheduleMismatch where a
 * step is not enabled. Whoever has the first world, and goes along the same steps afterwards, finds them worked out.
 */
export function traceAlong(
  program: Program,
  { timing, seed, steps, cycleStart = null }: Schedule,
  budget: Budget = new Patience(),
  start?: World,
): Trace {
  const choose: Chooser = (_, step) => steps[step - 1] ?? null;
  return guided(program, { timing, seed, budget }, choose, steps.length, cycleStart, start);
}

/** A run of so many known steps. */
function guided(
  program: Program,
  beginning: Beginning,
  choose: Chooser,
  steps: number,
  cycleStart: number | null,
  start?: World,
): Trace {
  const run = follow(program, beginning, { choose, maxSteps: steps + 1, watch: null, cycleStart }, start);
  return traceOf(program, beginning.timing, null, run);
}

function traceOf(program: Program, timing: Timing, seed: number | null, run: Run): Trace {
  const { start, steps, outcome, cycleStart, schedule } = run;
  return {
    program: program.name,
    beside: program.beside,
    lines: program.lines,
    timing,
    seed,
    schedule,
    start,
    steps,
    outcome,
    cycleStart,
  };
}

interface Run {
  readonly start: View;
  readonly steps: readonly TraceStep[];
  readonly schedule: string;
  readonly outcome: Outcome;
  readonly cycleStart: number | null;
}

interface RunPlan {
  readonly choose: Chooser;
  readonly maxSteps: number;
  /** Ends the run once it can't end any more by itself. */
  readonly watch: Watch | null;
  /** The first of the steps that are known to go round for ever. */
  readonly cycleStart: number | null;
}

function follow(
  program: Program,
  beginning: Beginning,
  { choose, maxSteps, watch, cycleStart: known }: RunPlan,
  first = begin(program, beginning),
): Run {
  let world = first;
  const start = view(world);
  const steps: TraceStep[] = [];
  // Whoever holds a world of a run holds all that came of it, so only the circle that is known is kept.
  const circle: World[] = [];
  const encoder = new Encoder(program, beginning.timing, beginning.seed);
  const done = (outcome: Outcome, cycleStart: number | null): Run => ({
    start,
    steps,
    schedule: encoder.finish(known),
    outcome,
    cycleStart,
  });
  const beginAgain = (): World => begin(program, { ...beginning, budget: new Patience() });
  let last = NOBODY;
  for (let step = 1; ; step += 1) {
    if (known !== null && step >= known) circle.push(world);
    const transitions = enabled(world);
    // A schedule of those who don't ask what is stated may go on here.
    if (violatedIn(world) !== null) return done(finalOutcome(world), null);
    const taken = decide(choose, transitions, step, maxSteps);
    if (transitions.length === 0) return done(finalOutcome(world), null);
    if (taken === null) return done(...unfinished(circle, beginAgain, world, steps, known));
    if (!encoder.add(transitions, taken)) throw new ScheduleMismatch(step, IMPOSSIBLE);
    const { world: next, events } = perform(world, taken, step);
    const actor = stepperOf(taken);
    steps.push({ step, transition: taken, isSwitch: isSwitch(last, actor), events, view: view(next) });
    last = lastAfter(last, actor);
    world = next;
    const livelock = watch?.see(world, step);
    if (livelock) return done(livelock, cycleStartOf(beginAgain(), steps, world));
  }
}

function decide(
  choose: Chooser,
  transitions: readonly Transition[],
  step: number,
  maxSteps: number,
): Transition | null {
  return step > maxSteps ? null : choose(transitions, step);
}

/** The outcome of a run that was stopped before its end: a livelock, if no schedule leaves it, else cut. */
function unfinished(
  circle: readonly World[],
  beginAgain: () => World,
  last: World,
  steps: readonly TraceStep[],
  known: number | null,
): readonly [Outcome, number | null] {
  if (known !== null) {
    const round = steps.slice(known - 1).map(({ transition }) => transition);
    return [runOutcome(circle, round, 1), known];
  }
  const livelock = livelockAt(last);
  return livelock ? [livelock, cycleStartOf(beginAgain(), steps, last)] : [cutOutcome(last), null];
}

/** The first step of the cycle that the last step closes; null where the last world is a new one. */
function cycleStartOf(start: World, steps: readonly TraceStep[], last: World): number | null {
  const key = fingerprint(last);
  const number = glance(last);
  let found: number | null = null;
  let world = start;
  for (const { step, transition } of steps) {
    if (glance(world) === number && fingerprint(world) === key) found = step;
    world = worldAfter(world, transition);
  }
  return found;
}
