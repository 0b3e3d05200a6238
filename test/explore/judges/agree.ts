/** Compares what `explore` says of a small program with the naive search, and with what replaying its schedules gives. */

import { outcomeKey } from '../../../src/explore/analysis/endings.js';
import { explore } from '../../../src/explore/index.js';
import type {
  Exploration,
  ExploredOutcome,
  LostUpdate,
  Outcome,
  Timing,
  Trace,
  Transition,
} from '../../../src/model.js';
import { encode, trace } from '../../../src/schedule/index.js';
import type { Program } from '../../../src/world/index.js';
import { stdoutOf } from '../../running.js';
import { canReach, chances, endingsOf, fewest, type Naive, reachable, search, textsOf } from './naive.js';

/** Texts beyond this are neither listed nor counted. */
const TEXTS = 200;

/** Explores to the end, without progress. */
export function explored(
  program: Program,
  timing: Timing,
  outputs?: number,
  maxStates?: number,
): Exploration {
  const limits = maxStates === undefined ? {} : { maxStates };
  return ended(explore(program, { timing, limits, ...(outputs === undefined ? {} : { outputs }) }));
}

/** The same for the verdict alone. */
export function verdictOf(program: Program, timing: Timing, maxStates: number): Exploration {
  return ended(explore(program, { timing, verdict: true, limits: { maxStates } }));
}

function ended(search: ReturnType<typeof explore>): Exploration {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** What is wrong with the whole search or with the verdict, a line each; null where the program has too many worlds for the naive search. */
export function disagreements(program: Program, timing: Timing, limit: number): string[] | null {
  const naive = search(program, timing, limit);
  if (naive === null) return null;
  const found = explored(program, timing, TEXTS);
  const endings = endingsOf(naive);
  const wrong = [
    ...compareOutcomes(found, naive, endings),
    ...compareOutputs(program, found, naive, endings),
  ];
  for (const outcome of found.outcomes) {
    wrong.push(...replayed(program, outcome));
    const goals = endings.get(outcomeKey(outcome));
    if (goals) wrong.push(...comparePath(outcome, naive, endings, goals));
  }
  return [...wrong, ...compareVerdict(program, timing, endings)];
}

/** The same outcomes and nothing else, each with a schedule that leads there. */
function compareVerdict(program: Program, timing: Timing, endings: ReadonlyMap<string, unknown>): string[] {
  const found = ended(explore(program, { timing, verdict: true }));
  const isKnown = ({ odds, noReturn }: ExploredOutcome): boolean => odds !== null || noReturn !== null;
  const wrong = [
    ...compareKeys(found, endings),
    ...(found.outcomes.some(isKnown) ? ['tells odds, or what was certain'] : []),
    ...found.outcomes.flatMap((outcome) => replayed(program, outcome)),
  ];
  return wrong.map((each) => `--verdict: ${each}`);
}

function compareKeys(found: Exploration, endings: ReadonlyMap<string, unknown>): string[] {
  const keys = found.outcomes.map(outcomeKey);
  const isFine = [...endings.keys()].every((key) => key === CLEAN);
  const clean = isFine && found.lostUpdates?.length === 0;
  return [
    ...(found.complete ? [] : ['not complete']),
    ...[...endings.keys()].filter((key) => !keys.includes(key)).map((key) => `missed ${key}`),
    ...keys.filter((key) => !endings.has(key)).map((key) => `made up ${key}`),
    ...(found.clean === clean ? [] : [`clean is ${found.clean}`]),
  ];
}

function compareOutcomes(
  found: Exploration,
  naive: Naive,
  endings: ReadonlyMap<string, ReadonlySet<number>>,
): string[] {
  const wrong = compareKeys(found, endings);
  const sum = found.outcomes.reduce((total, { odds }) => total + (odds ?? Number.NaN), 0);
  if (!(Math.abs(sum - 1) < 1e-9)) wrong.push(`the odds add up to ${sum}`);
  const goals = [...endings.values()];
  const odds = chances(naive, goals);
  [...endings.keys()].forEach((key, index) => {
    const told = found.outcomes.find((outcome) => outcomeKey(outcome) === key)?.odds;
    const chance = odds?.[index];
    if (chance !== undefined && Math.abs((told ?? 0) - chance) > 1e-6)
      wrong.push(`odds of ${key}: ${told}, not ${chance}`);
  });
  return wrong;
}

const CLEAN = '["finished",[],[],[]]';

function compareOutputs(
  program: Program,
  { outputs, timing, seed }: Exploration,
  naive: Naive,
  endings: ReadonlyMap<string, ReadonlySet<number>>,
): string[] {
  if (outputs === null || outputs.count === null) return ['the outputs were not counted'];
  const ends = new Set([...endings.values()].flatMap((states) => [...states]));
  if (printsForEver(naive))
    return outputs.count === 'infinite' ? [] : [`${outputs.count} outputs, not infinite`];
  const texts = textsOf(naive, ends, 20_000);
  if (texts === null) return [];
  const wrong: string[] = [];
  if (outputs.count !== String(texts.size)) wrong.push(`${outputs.count} outputs, not ${texts.size}`);
  const listed = outputs.list.map(({ text }) => text);
  if (outputs.complete && [...texts].sort().join('|') !== [...listed].sort().join('|'))
    wrong.push('other outputs');
  for (const { text, schedule } of outputs.list.slice(0, 5)) {
    if (schedule.timing !== timing || schedule.seed !== seed) wrong.push('a schedule in another setting');
    const run = trace(program, { schedule: encode(program, schedule) });
    if (stdoutOf(run) !== text)
      wrong.push(`prints ${JSON.stringify(stdoutOf(run))}, not ${JSON.stringify(text)}`);
  }
  return wrong;
}

/** Is there a step that prints on a circle? */
function printsForEver(naive: Naive): boolean {
  return naive.edges.some((steps, from) =>
    steps.some(({ output, to }) => output !== '' && reachable(naive, to).has(from)),
  );
}

/** The run of its schedule tells the same outcome, in every field; that of a livelock closes its cycle. */
export function replayed(program: Program, outcome: ExploredOutcome): string[] {
  return differences(outcome, trace(program, { schedule: encode(program, outcome.schedule) }));
}

/** What a lost update's schedule shows otherwise than is told: who takes which step, at which line. */
export function misplaced(program: Program, { schedule, ...update }: LostUpdate): string[] {
  const run = trace(program, { schedule: encode(program, schedule) });
  return [update.read, update.between, update.write].flatMap(({ step, actor, line }) => {
    const event = run.steps[step - 1]?.events[0];
    const isSo = event?.actor?.name === actor.name && event.line === line;
    return isSo ? [] : [`step ${step} is by ${event?.actor?.name} at line ${event?.line}`];
  });
}

/** What a run tells otherwise. */
export function differences(outcome: ExploredOutcome, run: Trace): string[] {
  const { schedule } = outcome;
  const { cycleStart = null } = schedule;
  const wrong: string[] = [];
  const [wanted, given] = [outcome, run.outcome].map(textOf);
  if (wanted !== given) wrong.push(`replay ends in ${given}, not ${wanted}`);
  if (run.cycleStart !== cycleStart) wrong.push(`the cycle starts at ${run.cycleStart}, not ${cycleStart}`);
  if (run.steps.length !== schedule.steps.length) wrong.push('replay takes another number of steps');
  return wrong;
}

/** All that is told of an outcome. */
function textOf({ kind, running, blocked, errors, unread }: Outcome): string {
  return JSON.stringify([kind, running, blocked, errors, unread]);
}

function comparePath(
  outcome: ExploredOutcome,
  naive: Naive,
  endings: ReadonlyMap<string, ReadonlySet<number>>,
  goals: ReadonlySet<number>,
): string[] {
  const { schedule, noReturn, switches } = outcome;
  const { cycleStart = null } = schedule;
  const wrong: string[] = [];
  const path = statesOf(naive, schedule.steps);
  const length = cycleStart === null ? schedule.steps.length : cycleStart - 1;
  const best = fewest(naive, goals);
  const needed = switchesIn(schedule.steps.slice(0, length));
  if (switches !== switchesIn(schedule.steps)) wrong.push(`says ${switches} switches`);
  if (best === null || needed !== best.switches || length !== best.steps)
    wrong.push(
      `${needed} switches in ${length} steps, not ${best?.switches} in ${best?.steps}: ${outcomeKey(outcome)}`,
    );
  const others = canReach(
    naive,
    [...endings.values()].flatMap((states) => (states === goals ? [] : [...states])),
  );
  const certain = path.findIndex((state) => !others.has(state));
  if (certain !== noReturn) wrong.push(`certain after ${noReturn}, not ${certain}: ${outcomeKey(outcome)}`);
  if (cycleStart !== null && path[cycleStart - 1] !== path[path.length - 1])
    wrong.push('the cycle does not close');
  return wrong;
}

function statesOf({ edges }: Naive, steps: readonly Transition[]): number[] {
  const path = [0];
  for (const step of steps) {
    const from = path[path.length - 1] as number;
    const edge = edges[from]?.find(({ transition }) => JSON.stringify(transition) === JSON.stringify(step));
    if (!edge) throw new Error(`step ${path.length} is not possible`);
    path.push(edge.to);
  }
  return path;
}

function switchesIn(steps: readonly Transition[]): number {
  const actors = steps.flatMap((step) => (step.kind === 'act' ? [step.actor] : []));
  return actors.filter((actor, index) => index > 0 && actor !== actors[index - 1]).length;
}
