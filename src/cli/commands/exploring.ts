/** What goes through every schedule: the table of what can happen, and the run that ends in one way of it. */
import { unlessInterrupted } from '../../budget.js';
import type { Exploration, Trace } from '../../model.js';
import type { Program } from '../../program.js';
import { encode, traceAlong } from '../../schedule/index.js';
import { outcomeNames } from '../../show/command.js';
import { type ExplorationOptions, renderExploration } from '../../show/exploration/exploration.js';
import { renderExplorationJson } from '../../show/exploration/exploration-json.js';
import type { ExplorationReport } from '../../show/exploration/report.js';
import { explorationWordsFor } from '../../show/words/exploration-catalog.js';
import { drawn, type ExploreFlags, LIMITS, type RunFlags } from '../options.js';
import { demoText, findDemo } from '../programs/demos.js';
import { load } from '../programs/laboratory.js';
import { tellAnswers } from '../supervision/supervised.js';
import { Exit, type Refusal, refusal } from '../terminal/exit.js';
import { type Searching, searching } from '../terminal/slices.js';
import {
  colorLevel,
  localeLang,
  onTerminal,
  terminalHeight,
  terminalWidth,
  write,
} from '../terminal/terminal.js';
import { retrace, type SearchResult, search } from './search.js';

/** Texts that are listed where not all were asked for. */
const SOME = 20;

/** Goes through every schedule of the program, says what can happen, and sets the exit code. */
export async function explore(name: string, options: ExploreFlags): Promise<void> {
  const program = await load(name, options);
  const lang = options.lang ?? localeLang(process.env);
  const { outputs, seed, ...asked } = options;
  const most = outputs === undefined ? {} : { outputs: outputs === 'all' ? Number.POSITIVE_INFINITY : SOME };
  const within = searching(options, lang);
  const found = await search(program, { ...asked, seed: drawn(seed), ...most }, within);
  process.exitCode = exitCode(found);
  if (process.exitCode === Exit.interrupted) {
    return write(2, `${explorationWordsFor(lang).nothingYet(found.exploration.states)}\n`);
  }
  const report = reportOf(program, found, within, options.verdict);
  const text = options.json
    ? renderExplorationJson(report)
    : renderExploration(report, style(program, name, options));
  process.exitCode = exitCode(report);
  tellAnswers();
  write(1, text);
}

/** Nothing wrong in a part of the search proves nothing, nor does what was never asked. */
function exitCode({ exploration, stopped }: Pick<SearchResult, 'exploration' | 'stopped'>): number {
  if (exploration.clean === false) return Exit.notClean;
  if (stopped?.by === 'interrupt' && exploration.outcomes.length === 0) return Exit.interrupted;
  return stopped === null && exploration.clean ? Exit.done : Exit.partial;
}

/** What was found, with what only a replay can add. */
export function reportOf(
  program: Program,
  { exploration, stopped }: SearchResult,
  { bounds, deadline }: Searching,
  verdict = false,
): ExplorationReport {
  const traces = asFarAs(exploration.outcomes, (outcome) => retrace(program, outcome, deadline));
  const lost = exploration.lostUpdates ?? [];
  const lostTraces = asFarAs(lost, ({ schedule }) => traceAlong(program, schedule, deadline));
  const variants = exploration.prints?.variants ?? [];
  const variantCodes = asFarAs(variants, ({ schedule }) => encode(program, schedule, deadline));
  const texts = exploration.outputs?.list ?? [];
  const codes = asFarAs(texts, ({ schedule }) => encode(program, schedule, deadline));
  const isWhole = traces.length === exploration.outcomes.length && lostTraces.length === lost.length;
  if (isWhole && codes.length === texts.length)
    return { exploration, traces, lostTraces, variantCodes, codes, stopped, verdict };
  const told = cutShort(exploration, traces.length, codes.length);
  const late = stopped ?? { by: 'time', limit: bounds.maxTime };
  return { exploration: told, traces, lostTraces, variantCodes, codes, stopped: late, verdict };
}

/** What comes of each, up to the first where it is interrupted. */
function asFarAs<T, R>(all: readonly T[], compute: (each: T) => R): R[] {
  const done: R[] = [];
  for (const each of all) {
    const result = unlessInterrupted(() => ({ of: compute(each) }));
    if (result === null) break;
    done.push(result.of);
  }
  return done;
}

/** Only what there was time to replay is told. */
function cutShort(exploration: Exploration, outcomes: number, texts: number): Exploration {
  const { outputs, clean } = exploration;
  return {
    ...exploration,
    complete: false,
    clean: clean === true ? null : clean,
    outcomes: exploration.outcomes.slice(0, outcomes),
    outputs: outputs && { ...outputs, complete: false, list: outputs.list.slice(0, texts) },
  };
}

function style(program: Program, name: string, options: ExploreFlags): ExplorationOptions {
  const lang = options.lang ?? localeLang(process.env);
  const demo = findDemo(name);
  return {
    lang,
    width: options.width ?? terminalWidth(),
    color: colorLevel(process.env, options.color),
    header: demo ? demoText(demo, program.lines, lang) : undefined,
    legend: options.legend,
    rows: onTerminal() ? terminalHeight() : undefined,
  };
}

/**
 * The simplest run of the program that ends as `name` says (`livelock`, `finished:2`).
 * @throws Refusal where none was found
 */
export async function runTo(program: Program, name: string, options: RunFlags): Promise<Trace> {
  const { seed, lang = localeLang(process.env), ...asked } = options;
  const within = searching({ ...LIMITS, ...asked }, lang);
  const { exploration, stopped } = await search(program, { ...asked, seed: drawn(seed) }, within);
  const names = outcomeNames(exploration.outcomes.map(({ kind }) => kind));
  const outcome = exploration.outcomes[names.indexOf(name)];
  if (outcome) return retrace(program, outcome, within.deadline);
  if (stopped?.by === 'interrupt') process.exit(Exit.interrupted);
  throw noSuchOutcome(program, name, names, stopped === null);
}

function noSuchOutcome(program: Program, name: string, names: readonly string[], complete: boolean): Refusal {
  const others = names.length === 0 ? 'none at all' : names.join(', ');
  return complete
    ? refusal(`no order of ${program.name} ends as ${name}`, `There are: ${others}.`)
    : refusal(
        `no order of ${program.name} was found that ends as ${name}`,
        `The search stopped at its limit; until then there were: ${others}.`,
        'A higher limit goes further: --max-states, --max-memory, --max-time.',
      );
}
