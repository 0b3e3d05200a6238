/**
 * What exploring a program showed, as people read it: every outcome with the way to see it, how far that reaches, what to try next,
 * and last the verdict, which a screen that is full still shows.
 */

import type { Event, Exploration, Trace } from '../../model.js';
import { isFixed, programName, runCommand } from '../command.js';
import { commandList } from '../command-list.js';
import { cut, sanitize, wrap } from '../fitting-text.js';
import type { ColorLevel } from '../paint.js';
import { noInk, paint } from '../paint.js';
import { textLines } from '../trace/describe.js';
import type { DemoText } from '../trace/header.js';
import { type Lang, wordsFor } from '../words/catalog.js';
import { type ExplorationWords, explorationWordsFor, type Timers } from '../words/exploration-catalog.js';
import { exploreSuggestions } from './explore-suggest.js';
import { lostUpdateLines } from './lost-update-lines.js';
import { isBad, outcomeTable } from './outcome-table.js';
import { type ExplorationReport, printedTexts } from './report.js';

export interface ExplorationOptions {
  /** No line is wider, but for commands: cut or broken they could not be pasted. */
  readonly width: number;
  readonly color: ColorLevel;
  readonly lang: Lang;
  readonly header?: DemoText | undefined;
  /** How all of it is to be read, too. */
  readonly legend?: boolean | undefined;
  /** Of the screen that it should fit on, with a prompt below it; a file has any number. */
  readonly rows?: number | undefined;
}

/** What gives way, little by little, where a screen has too few rows. */
interface Detail {
  /** How it came to so many of the outcomes, the worst first. */
  readonly explained: number;
  readonly advice: boolean;
  /** Nothing between the sections, and one command for all outcomes. */
  readonly dense: boolean;
}
const DETAILS: readonly Detail[] = [
  { explained: Number.POSITIVE_INFINITY, advice: true, dense: false },
  { explained: 1, advice: true, dense: false },
  { explained: 1, advice: false, dense: false },
  { explained: 1, advice: false, dense: true },
  { explained: 0, advice: false, dense: true },
];

interface ExplorationPage extends ExplorationReport, ExplorationOptions {
  readonly words: ExplorationWords;
  readonly detail: Detail;
}

/** The whole of it as text, each line ended by a newline; where it has more rows than there are, less of it. */
export function renderExploration(report: ExplorationReport, options: ExplorationOptions): string {
  const { rows = Number.POSITIVE_INFINITY } = options;
  let lines: readonly string[] = [];
  for (const detail of DETAILS) {
    lines = sectionLines(report, options, detail);
    if (lines.length < rows) break;
  }
  return lines.map((line) => `${line}\n`).join('');
}

function sectionLines(
  report: ExplorationReport,
  options: ExplorationOptions,
  detail: Detail,
): readonly string[] {
  const words = explorationWordsFor(options.lang);
  const { explained } = detail;
  const traces = report.traces.map((trace, index) => (index < explained ? trace : { ...trace, causes: [] }));
  const page: ExplorationPage = { ...report, traces, ...options, words, detail };
  const { strong } = paint(options.color);
  const sections = [
    paragraphs(page, [titleOf(page)], strong),
    tableOf(page),
    lostUpdateLines(page, { ...page, strong }),
    [...printsLines(page), ...paragraphs(page, remarksOf(page))],
    outputLines(page),
    detail.advice ? commandLines(page) : [],
    paragraphs(page, [verdictOf(page)], strong),
  ];
  const told = sections.filter((each) => each.length > 0);
  return detail.dense ? told.flat() : told.flatMap((each) => ['', ...each]).slice(1);
}

function paragraphs({ width }: ExplorationPage, texts: readonly string[], ink = noInk): readonly string[] {
  return texts.flatMap((text) => wrap(sanitize(text), width)).map((line) => ink(line));
}

function titleOf({ exploration, header, lang }: ExplorationPage): string {
  const name = programName(exploration);
  return wordsFor(lang).trace.titled(name, header?.title ?? null, isFixed(exploration));
}

function verdictOf({ exploration, stopped, words }: ExplorationPage): string {
  const { outcomes, timing, endless, prints, properties } = exploration;
  const bad = outcomes.filter(isBad).length;
  const lost = lostPlaces(exploration);
  const isWrong = bad > 0 || lost.length > 0;
  if (stopped !== null) return isWrong ? words.partlyBad(stopped) : words.partlyGood(stopped);
  if (isWrong) return words.notClean(bad, outcomes.length, lost);
  const unasked = neverAsked(exploration);
  if (unasked.length > 0) return words.neverAsked(unasked);
  const held = properties.map(({ property }) => property);
  return words.proved(timing, endless, held, prints);
}

const neverAsked = ({ properties }: Exploration): readonly string[] =>
  properties.flatMap(({ property, asked }) => (asked ? [] : [property]));

/** Whose updates can be lost, each once. */
const lostPlaces = ({ lostUpdates }: Exploration): readonly string[] => [
  ...new Set((lostUpdates ?? []).map(({ place }) => place)),
];

function tableOf(page: ExplorationPage): readonly string[] {
  const { exploration, width, color, lang, words } = page;
  const { strong } = paint(color);
  const commands = page.detail.dense ? 1 : Number.POSITIVE_INFINITY;
  const table = outcomeTable(page, { width, strong, lang, words, summary: wordsFor(lang).summary, commands });
  const isWhole = exploration.outcomes.every(({ odds }) => odds !== null);
  return page.legend ? [...table, '', ...paragraphs(page, words.legend(isWhole))] : table;
}

/** How much was searched, and how far the verdict reaches. */
function remarksOf(page: ExplorationPage): readonly string[] {
  const { exploration, traces, stopped, verdict, words } = page;
  const { states, transitions, seed, outcomes } = exploration;
  const unasked = neverAsked(exploration);
  const whole = [
    words.searchedAll(states, transitions, outcomes.length > 1 && !page.legend && !page.detail.dense),
  ];
  const part = [
    words.searchedSome(states, transitions),
    words.partial(outcomes.length),
    words.smaller(verdict),
  ];
  return [
    ...(stopped === null ? whole : part),
    ...(verdict ? [words.onlyOutcomes] : []),
    ...(unasked.length > 0 && outcomes.some(isBad) ? [words.neverAsked(unasked)] : []),
    ...(traces.some(mentionsRandom) ? [words.random(seed)] : []),
    ...explanationsOf(page),
  ];
}

/** How a round without an end, and time, are meant: that of endless orders a proof says nothing has to be said in any case. */
function explanationsOf({
  exploration,
  traces,
  stopped,
  legend,
  words,
  lang,
}: ExplorationPage): readonly string[] {
  const { timing, endless, clean } = exploration;
  const timers = timersOf(traces);
  const isEndless = endless && stopped === null && (legend || clean === true);
  return [
    ...(isEndless ? [words.endless] : []),
    ...(legend ? [wordsFor(lang).trace.timing[timing]] : []),
    ...(legend && isTimed(timers) ? [words[timing](timers)] : []),
  ];
}

/** Where anybody sleeps, or waits with a time-out. */
function timersOf(traces: readonly Trace[]): Timers {
  const events = traces.flatMap(({ steps }) => steps.flatMap((step) => step.events));
  return {
    sleeps: linesOf(events.filter(({ op }) => op === 'sleep')),
    timeouts: linesOf(events.filter(({ timeout }) => timeout !== null && timeout !== 0)),
  };
}

/** In order, each once. */
function linesOf(events: readonly Event[]): readonly number[] {
  const lines = events.flatMap(({ line }) => (line === null ? [] : [line]));
  return [...new Set(lines)].sort((a, b) => a - b);
}

const isTimed = ({ sleeps, timeouts }: Timers): boolean => sleeps.length + timeouts.length > 0;

/** Whether the program may draw random numbers; comments, and what is only imported, aside. */
export const mentionsRandom = ({ lines }: Pick<Trace, 'lines'>): boolean =>
  lines.some(
    (line) =>
      !/^\s*(?:import|from)\b/.test(line) && /^[^#]*\b(random|randint|randrange|shuffle|choice)\b/.test(line),
  );

const printsSomething = ({ steps }: Trace): boolean =>
  steps.some(({ events }) => events.some(({ output }) => output !== null));

// ── what it can print ──

/** Whether that depends on the order; a proof has said it of itself, and where all is listed it need not be said. */
function printsLines(page: ExplorationPage): readonly string[] {
  const { exploration, variantCodes, width, words } = page;
  const { prints, outputs } = exploration;
  if (prints === null || outputs !== null) return [];
  const isProof = exploration.clean === true;
  if (prints.kind !== 'different lines') return isProof ? [] : paragraphs(page, [words.prints(prints)]);
  // What ends badly prints other lines as a rule: that is told already.
  if (exploration.outcomes.some(isBad)) return paragraphs(page, [words.printsOther(prints)]);
  const shown = prints.variants.slice(0, variantCodes.length);
  const variants = shown.flatMap(({ lines }, index) => [
    `  ${runCommand(exploration, ['--schedule', variantCodes[index] ?? ''])}`,
    ...(lines.length === 0 ? [words.noneOfThese] : lines.slice(0, MOST_LINES)).map((line) =>
      cut(`    ${sanitize(line)}`, width).trimEnd(),
    ),
  ]);
  const more = prints.complete ? [] : paragraphs(page, [words.otherVariants]);
  return [...paragraphs(page, [words.prints(prints)]), ...variants, ...more];
}

/** Of one variant. */
const MOST_LINES = 5;

function outputLines(page: ExplorationPage): readonly string[] {
  const { exploration, words } = page;
  const { outputs } = exploration;
  if (outputs === null) return [];
  const head = outputsHead(outputs, exploration.complete, words);
  const texts = printedTexts(page).flatMap(({ text, code }) => [
    '',
    `  ${runCommand(exploration, ['--schedule', code])}`,
    ...textOf(text, words).map((line) => cut(`    ${line}`, page.width).trimEnd()),
  ]);
  return [...paragraphs(page, [head], paint(page.color).strong), ...texts];
}

function outputsHead(
  { count, list }: NonNullable<Exploration['outputs']>,
  complete: boolean,
  words: ExplorationWords,
): string {
  if (count === null) return words.outputsUnknown(complete);
  return count === 'infinite' ? words.outputsInfinite : words.outputs(count, list.length);
}

const textOf = (text: string, words: ExplorationWords): readonly string[] =>
  text === '' ? [words.nothing] : textLines(text);

// ── what to try next ──

function commandLines(page: ExplorationPage): readonly string[] {
  const { exploration, traces, stopped, verdict, header, width, lang, words } = page;
  const { suggestions, tryNext } = wordsFor(lang).summary;
  const findings = {
    exploration,
    stopped,
    verdict,
    hasFixed: header?.hasFixed ?? false,
    bad: exploration.outcomes.some(isBad),
    timed: isTimed(timersOf(traces)),
    random: traces.some(mentionsRandom),
    prints: traces.some(printsSomething),
  };
  const advice = exploreSuggestions(findings, words, suggestions);
  return advice.length === 0 ? [] : [...wrap(tryNext, width), ...commandList(advice, width)];
}
