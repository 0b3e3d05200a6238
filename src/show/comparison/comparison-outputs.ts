/** What real Python printed, each text with how often, how it ended and the command that prints the same. */

import { runCommand } from '../command.js';
import { cut, sanitize, wrap } from '../fitting-text.js';
import type { Ink } from '../paint.js';
import { textLines, timeText } from '../trace/describe.js';
import type { ComparisonWords } from '../words/comparison-catalog.js';
import type { ExplanationWords } from '../words/explanation-catalog.js';
import { type Comparison, type Output, runsJudged, type Verdict } from './compared.js';

export interface OutputStyle {
  readonly width: number;
  readonly strong: Ink;
  readonly words: ComparisonWords;
  readonly explanation: ExplanationWords;
  /** Every output is listed, however many there are. */
  readonly all: boolean;
}

/** So many outputs of each kind are shown. */
export const MOST_OUTPUTS = 5;
/** And so many lines of each. */
const MOST_LINES = 40;
/** Fewer common lines than this are rather repeated. */
const LEAST_COMMON = 3;
/** Who is held up, and what could have come instead, is said of so many. */
const MOST_DELAYS = 2;
const MOST_INSTEAD = 4;
const INDENT = '    ';

/** Lines for the outputs that can't be explained, then for the others. */
export function outputLines(comparison: Comparison, style: OutputStyle): readonly string[] {
  const { outputs } = comparison;
  const kinds = [...new Set(outputs.map(({ verdict }) => verdict.kind))];
  const shown = style.all
    ? outputs
    : kinds.flatMap((kind) => outputs.filter(({ verdict }) => verdict.kind === kind).slice(0, MOST_OUTPUTS));
  const left = outputs.filter((output) => !shown.includes(output)).map(({ count }) => count);
  return [
    ...wrap(style.words.outputs(kinds.includes('possible')), style.width).map(style.strong),
    ...shown.flatMap((output, index) => ['', ...linesOf(comparison, output, shown[index - 1], style)]),
    ...(left.length === 0 ? [] : ['', ...moreLines(left, style)]),
  ];
}

function moreLines(counts: readonly number[], { words, width }: OutputStyle): readonly string[] {
  return wrap(words.more(counts.length, Math.min(...counts), Math.max(...counts)), width);
}

function linesOf(
  comparison: Comparison,
  output: Output,
  before: Output | undefined,
  style: OutputStyle,
): readonly string[] {
  const { width, strong } = style;
  const { verdict } = output;
  const inside = (text: string): readonly string[] =>
    wrap(sanitize(text), width - 2).map((line) => `  ${line}`);
  return [
    ...wrap(sanitize(headOf(comparison, output, style)), width).map(strong),
    ...delayTexts(verdict, style).flatMap(inside),
    ...(verdict.kind === 'possible' ? [`  ${runCommand(comparison, ['--schedule', verdict.schedule])}`] : []),
    ...textOf(output, before, style.words).map((line) => cut(INDENT + line, width).trimEnd()),
    ...whyNot(output, style.words).flatMap(inside),
  ];
}

function delayTexts(verdict: Verdict, { explanation }: OutputStyle): readonly string[] {
  if (verdict.kind !== 'possible') return [];
  const { delays } = verdict;
  const left = delays.length - MOST_DELAYS;
  return [
    ...delays.slice(0, MOST_DELAYS).map((delay) => explanation.heldUp(delay, timeText(delay.time))),
    ...(left > 0 ? [explanation.moreHeld(left)] : []),
  ];
}

function headOf({ runs, setting }: Comparison, output: Output, { words }: OutputStyle): string {
  const { count, hung, errors } = output;
  return words.runs(count, runs, [
    ...(hung ? [words.hung(setting.timeout)] : []),
    ...(errors.length > 0 ? [words.failed(errors)] : []),
    ...judgement(output, words),
  ]);
}

function judgement({ verdict }: Output, words: ComparisonWords): readonly string[] {
  switch (verdict.kind) {
    case 'impossible':
      return [words.isImpossible];
    case 'unjudged':
      return [words.isUnjudged];
    case 'unknown':
      return [words.isUnknown];
    case 'possible':
      return verdict.ideal === null ? [] : [verdict.ideal ? words.ideal : words.delayed];
  }
}

/** What begins as the text before says only where it goes on. */
function textOf({ text }: Output, before: Output | undefined, words: ComparisonWords): readonly string[] {
  if (text === '') return [words.nothing];
  const lines = textLines(text);
  const other = before === undefined || before.text === '' ? [] : textLines(before.text);
  const differs = lines.findIndex((line, index) => line !== other[index]);
  const common = differs < 0 ? lines.length : differs;
  const [lead, rest] =
    common < LEAST_COMMON
      ? [[], lines]
      : [[words.asBefore(common, common === lines.length)], lines.slice(common)];
  const left = rest.length - MOST_LINES;
  return [...lead, ...rest.slice(0, MOST_LINES), ...(left > 0 ? [words.moreLines(left)] : [])];
}

function whyNot({ verdict, text }: Output, words: ComparisonWords): readonly string[] {
  if (verdict.kind !== 'impossible') return [];
  const { matched, hangs, instead } = verdict;
  if (hangs) return [words.neverEnds];
  const wrong = textLines(text)[matched] ?? null;
  return [words.wrong(matched, text === '' ? null : wrong), words.instead(instead.slice(0, MOST_INSTEAD))];
}

/** The verdict over all runs. */
export function verdictTexts(comparison: Comparison, words: ComparisonWords): readonly string[] {
  const { runs, outputs, excuses, setting } = comparison;
  const impossible = runsJudged(comparison, 'impossible');
  const unjudged = runsJudged(comparison, 'unjudged');
  const unknown = runsJudged(comparison, 'unknown');
  const said = [
    ...(impossible > 0 ? [words.impossible(impossible, runs, followed(setting.python))] : []),
    ...(unjudged > 0 ? [words.unjudged(unjudged, runs, excuses)] : []),
    ...(unknown > 0 ? [words.unknown(unknown, runs)] : []),
  ];
  return said.length > 0 ? said : [words.allPossible(runs, outputs.length)];
}

/** Whether the model follows this version of Python. */
export const followed = (version: string): boolean => version.startsWith('3.11.');
