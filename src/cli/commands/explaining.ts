/** What searches for the schedule that printed a text: in ideal time first, then where any step may be delayed. */
import { type Explanation, leastDelayed, explain as search } from '../../explore/index.js';
import type { Timing } from '../../model.js';
import type { Program } from '../../program.js';
import { traceAlong } from '../../schedule/index.js';
import {
  type PrintedText,
  renderExplanation,
  type ScheduleAnswer,
} from '../../show/explanation/explanation.js';
import { renderExplanationJson } from '../../show/explanation/explanation-json.js';
import type { TraceOptions } from '../../show/index.js';
import { drawn, type ExplainFlags } from '../options.js';
import { demoText, findDemo } from '../programs/demos.js';
import { readOutput } from '../programs/files.js';
import { loadPlain } from '../programs/laboratory.js';
import { tellAnswers } from '../supervision/supervised.js';
import { Exit, refusal } from '../terminal/exit.js';
import { inSlices, limitsOf, type SearchEnd, type Searching, searching } from '../terminal/slices.js';
import { colorLevel, localeLang, terminalWidth, write } from '../terminal/terminal.js';

/** Says which schedule of the program printed that output, and sets the exit code. */
export async function explain(name: string, output: string, options: ExplainFlags): Promise<void> {
  if (name === '-' && output === '-') {
    throw refusal('only one of the two can be standard input', 'Give the program or its output as a file.');
  }
  const program = await loadPlain(name, options);
  const text = await readOutput(output);
  const { timing = 'any', prefix = false } = options;
  const { name: known, lines } = program;
  const question = { program: known, lines, output, text, prefix, timing, seed: drawn(options.seed) };
  const style = styleOf(program, name, options);
  const answer = await answerTo(program, question, searching(options, style.lang));
  process.exitCode = exitCode(answer);
  const said = options.json ? renderExplanationJson(answer) : renderExplanation(question, answer, style);
  tellAnswers();
  write(1, said);
}

function exitCode(answer: ScheduleAnswer): number {
  if (answer.kind === 'possible') return Exit.done;
  if (answer.kind === 'impossible') return Exit.notClean;
  return answer.stopped.by === 'interrupt' && answer.matched === 0 ? Exit.interrupted : Exit.partial;
}

function styleOf(program: Program, name: string, options: ExplainFlags): TraceOptions {
  const lang = options.lang ?? localeLang(process.env);
  const demo = findDemo(name);
  return {
    lang,
    width: options.width ?? terminalWidth(),
    color: colorLevel(process.env, options.color),
    plain: options.plain ?? false,
    detail: options.detail ?? false,
    ...(demo ? { header: demoText(demo, program.lines, lang) } : {}),
  };
}

/** Where ideal time can print it, a schedule without delays is the likelier explanation. */
async function answerTo(program: Program, question: PrintedText, within: Searching): Promise<ScheduleAnswer> {
  const ask = (timing: Timing, share: number): Promise<SearchedText> =>
    searchFor(program, { ...question, timing }, within, share);
  // Something is left for the other model of time.
  const ideal = await ask('ideal', question.timing === 'ideal' ? 1 : 0.5);
  const isInterrupted = ideal.result.kind === 'unknown' && ideal.stopped.by === 'interrupt';
  if (ideal.result.kind === 'possible' || question.timing === 'ideal' || isInterrupted)
    return answerFrom(program, ideal, { ideal: true, stopped: null, delays: [] });
  const any = await ask('any', 1);
  if (ideal.result.kind === 'unknown')
    return answerFrom(program, any, { ideal: null, stopped: ideal.stopped, delays: [] });
  return delayed(program, any, question, within);
}

type Judgement = Pick<Extract<ScheduleAnswer, { readonly kind: 'possible' }>, 'ideal' | 'stopped' | 'delays'>;

function answerFrom(
  program: Program,
  { result, stopped }: SearchEnd<Explanation>,
  judgement: Judgement,
): ScheduleAnswer {
  if (result.kind === 'impossible') return result;
  if (result.kind === 'unknown') {
    const { kind, matched, limit } = result;
    return { kind, matched, stopped: limit === null ? stopped : { by: 'program', limit } };
  }
  const run = traceAlong(program, result.schedule);
  return { kind: 'possible', trace: run, switches: result.switches, simplest: result.simplest, ...judgement };
}

/** The schedule with the fewest delays says best what is needed. */
async function delayed(
  program: Program,
  any: SearchedText,
  question: PrintedText,
  within: Searching,
): Promise<ScheduleAnswer> {
  const judgement = { ideal: false, stopped: null, delays: [] };
  if (any.result.kind !== 'possible') return answerFrom(program, any, judgement);
  const search = leastDelayed(program, any.text, {
    ...question,
    limits: limitsOf(within),
    budget: within.deadline,
  });
  const { result } = await inSlices(program, search, within);
  if (result === null) return answerFrom(program, any, judgement);
  const { schedule, switches, delays } = result;
  return answerFrom(
    program,
    { ...any, result: { kind: 'possible', schedule, switches, simplest: true } },
    { ...judgement, delays },
  );
}

interface SearchedText extends SearchEnd<Explanation> {
  /** The text that was searched for. */
  readonly text: string;
}

/** The end of the last line is easily lost or added in a paste: where only that is wrong, it is tried the other way. */
async function searchFor(
  program: Program,
  { text, timing, seed, prefix }: PrintedText,
  within: Searching,
  share: number,
): Promise<SearchedText> {
  const ask = async (each: string): Promise<SearchedText> => {
    const limits = limitsOf(within, share);
    const steps = search(program, each, { timing, seed, prefix, limits, budget: within.deadline });
    return { ...(await inSlices(program, steps, within)), text: each };
  };
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const first = await ask(ended);
  const last = ended.split('\n').length - 2;
  if (text === '' || first.result.kind !== 'impossible' || first.result.matched < last) return first;
  const second = await ask(ended.slice(0, -1));
  return second.result.kind === 'possible' ? second : first;
}
