/** The law of twins: whatever the plain program does, the hooked one does, and nothing else. */

import { outcomeKey } from '../../../src/explore/index.js';
import type { Event, Exploration, ExploredOutcome, Outcome, Timing, Transition } from '../../../src/model.js';
import type { Program } from '../../../src/program.js';
import { compile } from '../../../src/python/index.js';
import { trace } from '../../../src/schedule/index.js';
import { begin, enabled, perform } from '../../../src/world/index.js';
import { explored } from '../../explore/judges/agree.js';
import type { Twins } from './twins.js';

const SEEDS = [1, 2, 3, 4, 5];
const MAX_STEPS = 300;
/** So many times the states of the plain program, and a few, are enough. */
const MORE = 1.5;
const FEW = 10;

/** What is different between the twins, a line each; null where the plain one has more states than `limit`. */
export function differences({ plain, hooked }: Twins, timing: Timing, limit: number): string[] | null {
  const programs = [compile(plain, 'twin.py', 'twin.py'), compile(hooked, 'twin.py', 'twin.py')] as const;
  const known = explored(programs[0], timing, undefined, limit);
  if (!known.complete) return null;
  const found = explored(programs[1], timing, undefined, 20 * limit);
  const wrong = SEEDS.flatMap((seed) => compareRuns(programs, timing, seed));
  if (!found.complete) return [...wrong, `more than ${20 * limit} states, not ${known.states}`];
  for (const { schedule } of [...known.outcomes, ...found.outcomes])
    wrong.push(...compareRows(programs.map((program) => rowsAlong(program, timing, schedule.steps))));
  return [...wrong, ...compareOutcomes(known, found), ...compareSizes(known, found)];
}

/** How many times the states of the plain program the hooked one has. */
export function growth({ plain, hooked }: Twins, timing: Timing, limit: number): number {
  const [known, found] = [plain, hooked].map((text) =>
    explored(compile(text, 'twin.py', 'twin.py'), timing, undefined, limit),
  );
  return (found?.states ?? 0) / (known?.states ?? 1);
}

function compareSizes(known: Exploration, found: Exploration): string[] {
  if (found.states <= MORE * known.states + FEW) return [];
  return [`${found.states} states, not ${known.states}`];
}

// ── outcomes ──

function compareOutcomes(known: Exploration, found: Exploration): string[] {
  const others = new Map(found.outcomes.map((outcome) => [outcomeKey(outcome), outcome]));
  const keys = new Set(known.outcomes.map(outcomeKey));
  return [
    ...[...others.keys()].filter((key) => !keys.has(key)).map((key) => `made up ${key}`),
    ...known.outcomes.flatMap((outcome) => compareOutcome(outcome, others.get(outcomeKey(outcome)))),
  ];
}

function compareOutcome(outcome: ExploredOutcome, other: ExploredOutcome | undefined): string[] {
  if (!other) return [`missed ${outcomeKey(outcome)}`];
  const [wanted, told] = [outcome, other].map((each) => JSON.stringify(storyOf(each)));
  const wrong = wanted === told ? [] : [`told ${told}, not ${wanted}`];
  if (Math.abs((outcome.odds ?? 0) - (other.odds ?? 0)) > 1e-9)
    wrong.push(`odds ${other.odds}, not ${outcome.odds}: ${outcomeKey(outcome)}`);
  return wrong;
}

/** All that is told of an outcome but for the texts of messages and errors. */
function storyOf(outcome: Outcome | ExploredOutcome): unknown {
  const { kind, running, errors, blocked, unread } = outcome;
  const way =
    'schedule' in outcome ? [outcome.switches, outcome.schedule.steps.length, outcome.noReturn] : [];
  return {
    kind,
    running,
    errors: errors.map(({ message: _, ...rest }) => rest),
    blocked,
    unread: unread.map(({ object, messages }) => [object, messages.length]),
    way,
  };
}

// ── lanes ──

/** What the lanes show of a run, a row an event. */
type Rows = readonly string[];

function rowOf({ actor, op, object, line, blocked, why, raised, output }: Event): string {
  return JSON.stringify([actor, op, object, line, blocked, why, raised?.type ?? null, output]);
}

function compareRuns(programs: readonly Program[], timing: Timing, seed: number): string[] {
  const runs = programs.map((program) => trace(program, { seed, timing, maxSteps: MAX_STEPS }));
  const rows = runs.map(({ steps }) => steps.flatMap(({ events }) => events.map(rowOf)));
  const ends = runs.map(({ outcome }) => JSON.stringify(storyOf(outcome)));
  const wrong = compareRows(rows);
  if (wrong.length === 0 && ends[0] !== ends[1]) wrong.push(`ends as ${ends[1]}, not ${ends[0]}`);
  return wrong.map((each) => `seed ${seed}: ${each}`);
}

/** The rows along these steps, as far as they are possible. */
function rowsAlong(program: Program, timing: Timing, steps: readonly Transition[]): Rows {
  const rows: string[] = [];
  let world = begin(program, { timing, seed: 1 });
  for (const step of steps) {
    const text = JSON.stringify(step);
    if (!enabled(world).some((each) => JSON.stringify(each) === text)) return [...rows, `no step ${text}`];
    const { world: next, events } = perform(world, step, 1);
    rows.push(...events.map(rowOf));
    world = next;
  }
  return [...rows, `then ${enabled(world).length} steps`];
}

function compareRows([wanted = [], given = []]: readonly Rows[]): string[] {
  const at = wanted.findIndex((row, index) => row !== given[index]);
  if (at < 0 && wanted.length === given.length) return [];
  const row = at < 0 ? wanted.length : at;
  return [`row ${row + 1} is ${given[row] ?? 'missing'}, not ${wanted[row] ?? 'there'}`];
}
