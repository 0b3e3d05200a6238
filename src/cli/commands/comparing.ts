/** Real Python beside the model: runs the program there, asks the model about what it printed, and says what was not seen. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Trace } from '../../model.js';
import type { Program } from '../../program.js';
import { type Comparison, type PythonSetting, runsJudged } from '../../show/comparison/compared.js';
import { type ComparisonOptions, renderComparison } from '../../show/comparison/comparison.js';
import { renderComparisonJson } from '../../show/comparison/comparison-json.js';
import { MOST_OUTPUTS } from '../../show/comparison/comparison-outputs.js';
import type { ExplorationReport } from '../../show/exploration/report.js';
import type { Lang } from '../../show/index.js';
import { comparisonWordsFor } from '../../show/words/comparison-catalog.js';
import { FOLDER } from '../folder.js';
import { type CompareFlags, drawn } from '../options.js';
import { demoText, findDemo } from '../programs/demos.js';
import { loadPlain, observe } from '../programs/laboratory.js';
import { checkVersion } from '../programs/versions.js';
import { checkSyntax, findPython } from '../python3/find.js';
import { type Plan, runMany } from '../python3/runs.js';
import { Tally } from '../python3/tally.js';
import { Exit } from '../terminal/exit.js';
import { status } from '../terminal/progress.js';
import { inSlices, searching } from '../terminal/slices.js';
import { colorLevel, localeLang, terminalWidth, write } from '../terminal/terminal.js';
import { excusesOf } from './excuses.js';
import { reportOf } from './exploring.js';
import { judge } from './judging.js';
import { search } from './search.js';

/** The files that real Python runs. */
const RUNNER = join(FOLDER, 'python3');
/** Seconds that a run may take, besides what it sleeps. */
const PATIENCE = 5;

/** Compares the program with real Python, says what came of it, and sets the exit code. */
export async function compare(name: string, options: CompareFlags): Promise<void> {
  const program = await loadPlain(name, options);
  const lang = options.lang ?? localeLang(process.env);
  const python = await findPython(options.python);
  await checkVersion(program, python.version, lang);
  await checkSyntax(python, join(RUNNER, 'runner.py'), program);
  const once = await observe(program, { seed: 1, maxSteps: 10_000 });
  const setting = settingOf(options, python.version, once);
  const tally = await runAll({ ...setting, command: python.command, folder: RUNNER, program }, lang);
  if (tally.runs === 0) {
    process.exitCode = Exit.interrupted;
    return write(2, `${comparisonWordsFor(lang).nothingYet}\n`);
  }
  const comparison = await askModel(program, once, setting, tally, { ...options, lang });
  process.exitCode = exitCode(comparison);
  const text = options.json
    ? renderComparisonJson(comparison)
    : renderComparison(comparison, style(program, name, options));
  write(1, text);
}

function settingOf(options: CompareFlags, python: string, once: Trace): PythonSetting {
  const scale = options.scale ?? null;
  return {
    python,
    runs: options.runs,
    jobs: Math.min(options.runs, options.jobs ?? availableParallelism()),
    timeout: options.timeout ?? PATIENCE + Math.ceil(sleepOf(once) * (scale ?? 1)),
    hog: options.hog ?? false,
    switchInterval: options.switch ?? null,
    scale,
  };
}

/** Seconds that a run sleeps, or waits for time-outs; those of one that never ends say nothing. */
function sleepOf({ outcome, steps }: Trace): number {
  return outcome.kind === 'cut' ? 0 : (steps.at(-1)?.view.time ?? 0) / 1e9;
}

/** All runs, or those that had ended when Ctrl-C was pressed. */
async function runAll(plan: Plan, lang: Lang): Promise<Tally> {
  const words = comparisonWordsFor(lang);
  const tally = new Tally(plan.program.file);
  const shown = status();
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  process.on('SIGINT', interrupt);
  try {
    await runMany(plan, interrupted.signal, (ran) => {
      tally.add(ran);
      void shown.show(words.running(tally.runs, plan.runs, tally.hung, tally.distinct));
    });
  } finally {
    shown.end();
    process.off('SIGINT', interrupt);
  }
  return tally;
}

type Asking = CompareFlags & { readonly lang: Lang };

/** What the model says to what was printed, and, unless somebody is in a hurry, what else can happen. */
async function askModel(
  program: Program,
  once: Trace,
  setting: PythonSetting,
  tally: Tally,
  options: Asking,
): Promise<Comparison> {
  const seed = drawn(options.seed);
  const texts = tally.outputs.map(({ text }) => text);
  const excuses = excusesOf(program, texts);
  const question = {
    program,
    seed,
    within: () => searching(options, options.lang),
    excused: excuses.length > 0,
    shown: shownOf(options),
  };
  const judged = await inSlices(program, judge(question, tally.outputs), question.within());
  const hurried = tally.runs < setting.runs || judged.stopped.by === 'interrupt';
  const everything = hurried ? null : await explored(program, seed, options);
  return {
    program: program.name,
    setting,
    runs: tally.runs,
    sleeps: sleepOf(once),
    outputs: judged.result,
    excuses,
    everything,
  };
}

/** Data for other programs says nothing of delays. */
function shownOf({ json, outputs }: CompareFlags): number {
  if (json) return 0;
  return outputs === 'all' ? Number.POSITIVE_INFINITY : MOST_OUTPUTS;
}

async function explored(program: Program, seed: number, options: Asking): Promise<ExplorationReport> {
  const within = searching(options, options.lang);
  return reportOf(program, await search(program, { timing: 'any', seed }, within), within);
}

/** That something can't be judged is no fault of the model's; that the other things that can happen are not all known, neither. */
function exitCode(comparison: Comparison): number {
  if (runsJudged(comparison, 'impossible') > 0) return Exit.notClean;
  const isPartial = comparison.runs < comparison.setting.runs || runsJudged(comparison, 'unknown') > 0;
  return isPartial ? Exit.partial : Exit.done;
}

function style(program: Program, name: string, options: CompareFlags): ComparisonOptions {
  const lang = options.lang ?? localeLang(process.env);
  const demo = findDemo(name);
  return {
    lang,
    width: options.width ?? terminalWidth(),
    color: colorLevel(process.env, options.color),
    header: demo ? demoText(demo, program.lines, lang) : undefined,
    all: options.outputs === 'all',
  };
}
