/**
 * Which schedule printed a text, as people read it: the answer first; then the trace of that schedule, or the line at which
 * the text went wrong and what could have come there.
 */

import type { Delay, Timing, Trace } from '../../model.js';
import { explainCommand, exploreCommand, settingOf } from '../command.js';
import { type Advice, commandList } from '../command-list.js';
import { mentionsRandom } from '../exploration/exploration.js';
import { higher } from '../exploration/explore-suggest.js';
import { cut, sanitize, wrap } from '../fitting-text.js';
import { type Ink, noInk, paint } from '../paint.js';
import { textLines, timeText } from '../trace/describe.js';
import { renderTrace, type TraceOptions } from '../trace/lanes.js';
import { wordsFor } from '../words/catalog.js';
import { type ExplanationWords, explanationWordsFor } from '../words/explanation-catalog.js';
import type { Stopped } from '../words/exploration-catalog.js';

/** What was asked. */
export interface PrintedText {
  /** As a trace calls it. */
  readonly program: string;
  /** Of the program. */
  readonly lines: readonly string[];
  /** The path that the text came from. */
  readonly output: string;
  readonly text: string;
  /** The output may go on after the text. */
  readonly prefix: boolean;
  readonly timing: Timing;
  readonly seed: number;
}

export type ScheduleAnswer =
  | {
      readonly kind: 'possible';
      /** Of the simplest schedule that prints it. */
      readonly trace: Trace;
      readonly switches: number;
      /** No schedule that prints it is simpler; else that is not known. */
      readonly simplest: boolean;
      /** Ideal time can print it too; null where that is not known. */
      readonly ideal: boolean | null;
      readonly stopped: Stopped | null;
      /** Who is held up in the trace, where ideal time can't print it, as far as that is known. */
      readonly delays: readonly Delay[];
    }
  | {
      readonly kind: 'impossible';
      readonly matched: number;
      readonly instead: readonly (string | null)[];
      readonly hangs: boolean;
    }
  | { readonly kind: 'unknown'; readonly matched: number; readonly stopped: Stopped };

interface ExplanationPage extends PrintedText, TraceOptions {
  readonly words: ExplanationWords;
}

type Possible = Extract<ScheduleAnswer, { readonly kind: 'possible' }>;
type Impossible = Extract<ScheduleAnswer, { readonly kind: 'impossible' }>;
type Unknown = Extract<ScheduleAnswer, { readonly kind: 'unknown' }>;

/** Lines that could have come instead are counted beyond these. */
const MOST_LISTED = 8;
/** So are those who are held up. */
const MOST_HELD = 3;

/** The whole of it as text, each line ended by a newline. No line is wider than asked, but for commands. */
export function renderExplanation(
  question: PrintedText,
  answer: ScheduleAnswer,
  options: TraceOptions,
): string {
  const page: ExplanationPage = { ...question, ...options, words: explanationWordsFor(options.lang) };
  const lines = linesOf(page, answer).map((line) => `${line}\n`);
  return lines.join('') + (answer.kind === 'possible' ? `\n${renderTrace(answer.trace, options)}` : '');
}

function linesOf(page: ExplanationPage, answer: ScheduleAnswer): readonly string[] {
  if (answer.kind === 'possible') return possibleLines(page, answer);
  return answer.kind === 'impossible' ? impossibleLines(page, answer) : unknownLines(page, answer);
}

function paragraph({ width }: ExplanationPage, text: string, ink: Ink = noInk): readonly string[] {
  return wrap(sanitize(text), width).map((line) => ink(line));
}

const strong = ({ color }: ExplanationPage): Ink => paint(color).strong;

// ── some schedule prints it ──

function possibleLines(page: ExplanationPage, answer: Possible): readonly string[] {
  const { words, prefix } = page;
  const { trace, switches, simplest } = answer;
  const hangs = trace.outcome.kind === 'deadlock' || trace.outcome.kind === 'livelock';
  return [
    ...paragraph(page, words.possible(switches, trace.steps.length, prefix, simplest), strong(page)),
    ...(hangs ? paragraph(page, words.hangsHere) : []),
    ...paragraph(page, delayText(answer, words)),
    ...heldUp(answer, words).flatMap((text) => paragraph(page, text)),
  ];
}

function heldUp({ delays }: Possible, words: ExplanationWords): readonly string[] {
  const rest = delays.length - MOST_HELD;
  const first = delays.slice(0, MOST_HELD).map((each) => words.heldUp(each, timeText(each.time)));
  return [...first, ...(rest > 0 ? [words.moreHeld(rest)] : [])];
}

function delayText({ ideal, stopped }: Possible, words: ExplanationWords): string {
  if (ideal === true) return words.noDelay;
  return ideal === null && stopped !== null ? words.delayUnknown(stopped) : words.needsDelay;
}

// ── none does ──

function impossibleLines(page: ExplanationPage, answer: Impossible): readonly string[] {
  const { words, program, prefix, timing } = page;
  const rest = answer.matched === linesIn(page).length ? wholeLines(page, answer) : wrongLine(page, answer);
  return [
    ...paragraph(
      page,
      words.impossible(program === '-' ? null : program, prefix, timing === 'ideal'),
      strong(page),
    ),
    ...rest,
    ...remarks(page, answer).flatMap((text) => ['', ...paragraph(page, text)]),
    ...advice(page, whatToTry(page, answer)),
  ];
}

/** The lines of the text; the last may have lost its newline. */
function linesIn({ text }: PrintedText): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Every line can come, but not that this is all. */
function wholeLines(page: ExplanationPage, { matched, instead, hangs }: Impossible): readonly string[] {
  const { words } = page;
  if (hangs) return paragraph(page, words.wholeHangs(matched));
  return [...paragraph(page, words.wholeGoesOn(matched)), ...listed(page, instead)];
}

function wrongLine(page: ExplanationPage, { matched, instead }: Impossible): readonly string[] {
  const { words } = page;
  const wrong = linesIn(page)[matched] ?? '';
  const isNothing = instead.every((line) => line === null);
  return [
    ...paragraph(page, words.upTo(matched)),
    ...listed(page, [wrong]),
    ...paragraph(page, isNothing ? words.nothingMore : words.couldCome),
    ...(isNothing ? [] : listed(page, instead)),
    ...(instead.some((line) => differInBlanks(line, wrong))
      ? paragraph(page, words.blanks(matched + 1))
      : []),
  ];
}

/** Lines as they would be printed; what is no line comes last. */
function listed({ words, width }: ExplanationPage, lines: readonly (string | null)[]): readonly string[] {
  const texts = lines.filter((line) => line !== null);
  const rest = texts.length - MOST_LISTED;
  const shown = texts.slice(0, MOST_LISTED).map((line) => (line === '' ? words.emptyLine : sanitize(line)));
  return [
    ...shown,
    ...(rest > 0 ? [words.others(rest)] : []),
    ...(texts.length < lines.length ? [words.orNothingMore] : []),
  ].map((line) => cut(`  ${line}`, width).trimEnd());
}

function differInBlanks(a: string | null, b: string): boolean {
  const bare = (text: string): string => text.replace(/\s+/g, '');
  return a !== null && a !== b && bare(a) === bare(b);
}

function remarks(page: ExplanationPage, { matched }: Impossible): readonly string[] {
  const { words, text, seed } = page;
  const isWrong = matched < linesIn(page).length;
  const line = textLines(text).findIndex((each) => TRACEBACK.test(each));
  return [
    ...(line < 0 ? [] : [words.traceback(line + 1)]),
    ...(isWrong && hasProcesses(page) ? [words.blocks] : []),
    ...(mentionsRandom(page) ? [words.seeded(seed)] : []),
  ];
}

/** Whether the program may start processes; comments aside. */
const hasProcesses = ({ lines }: PrintedText): boolean =>
  lines.some((line) => /^[^#]*\bmultiprocessing\b/.test(line));

/** How CPython's report of an exception begins (Lib/traceback.py, threading.excepthook, BaseProcess._bootstrap). */
const TRACEBACK = /^(Traceback \(most recent call last\):|Exception in thread .*:|Process \S+:)$/;

function whatToTry(page: ExplanationPage, { matched }: Impossible): readonly Advice[] {
  const { words, output } = page;
  const timing = page.timing === 'any' ? 'any' : 'ideal';
  const all = {
    command: exploreCommand(page, [...settingOf({ ...page, timing }), '--outputs']),
    shows: words.everyOutput,
  };
  if (page.prefix || matched < linesIn(page).length) return [all];
  const began = {
    command: explainCommand(page, output, [...options(page), '--prefix']),
    shows: words.addPrefix,
  };
  return [began, all];
}

// ── not known ──

function unknownLines(page: ExplanationPage, { matched, stopped }: Unknown): readonly string[] {
  const { words } = page;
  return [
    ...paragraph(page, words.unknown(stopped), strong(page)),
    ...paragraph(page, words.soFar(matched)),
    ...advice(page, further(page, stopped)),
  ];
}

function further(page: ExplanationPage, stopped: Stopped): readonly Advice[] {
  const { words, output, prefix } = page;
  // A limit of the model's own no option moves.
  if (stopped.by === 'program') return [];
  const all = [...options(page), ...(prefix ? ['--prefix'] : []), ...higher(stopped)];
  return [{ command: explainCommand(page, output, all), shows: words.further }];
}

/** The options that ask the same again: `any` is what `explain` takes by itself. */
function options({ timing, seed }: PrintedText): readonly string[] {
  return [...(timing === 'ideal' ? ['--timing ideal'] : []), ...(seed === 1 ? [] : [`--seed ${seed}`])];
}

function advice(page: ExplanationPage, commands: readonly Advice[]): readonly string[] {
  const { tryNext } = wordsFor(page.lang).summary;
  return ['', ...wrap(tryNext, page.width), ...commandList(commands, page.width)];
}
