/** What is said after a trace, in plain words: how it ended, who waits for what and why, what was lost, what to try next. */

import type { Blocked, Identity, Told, Trace } from '../../model.js';
import { runCommand } from '../command.js';
import { commandList } from '../command-list.js';
import { cutList, cutMiddle, sanitize, wrap } from '../fitting-text.js';
import { messageCount, namesOf } from '../naming.js';
import type { ColorLevel } from '../paint.js';
import { type Ink, noInk, paint } from '../paint.js';
import { type Lang, type SummaryWords, wordsFor } from '../words/catalog.js';
import { causeLines } from './cause-lines.js';
import { suggestions } from './suggest.js';

export interface SummaryOptions {
  /** No line is wider, but for commands: cut or broken they could not be pasted. */
  readonly width: number;
  readonly color: ColorLevel;
  readonly lang: Lang;
  /** The trace was shown in detail already. */
  readonly detail: boolean;
  /** There is a mended version to suggest. */
  readonly hasFixed: boolean;
}

/** More facts than these are counted. */
const MOST_FACTS = 8;

/** The summary of `trace`, each line ended by a newline. */
export function renderSummary(trace: Trace, options: SummaryOptions): string {
  return summaryLines(trace, options)
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of `renderSummary`. */
export function summaryLines(trace: Trace, options: SummaryOptions): readonly string[] {
  const words = wordsFor(options.lang).summary;
  const strong = paint(options.color).strong;
  const paragraph = (text: string, ink: Ink): readonly string[] =>
    wrap(text, options.width).map((line) => ink(line));
  const facts = [...factsOf(trace, words), ...(options.detail ? stacksOf(trace, options.lang) : [])];
  return [
    ...paragraph(endingText(trace, words), strong),
    ...[
      ...facts.slice(0, MOST_FACTS),
      ...(facts.length > MOST_FACTS ? [words.more(facts.length - MOST_FACTS)] : []),
    ].flatMap((fact) => paragraph(sanitize(fact), noInk)),
    ...causeLines(trace, options.width, options.lang),
    '',
    ...commandLines(trace, options, words),
  ];
}

const hadMessages = (trace: Trace): boolean =>
  trace.steps.some((step) => step.events.some((event) => event.held.length > 0));

function endingText(trace: Trace, words: SummaryWords): string {
  const { kind, limit, blocked, running, errors, violated } = trace.outcome;
  const unread = messageCount(trace.outcome.unread);
  switch (kind) {
    case 'finished':
      return unread === 0 ? words.finished(hadMessages(trace)) : words.finishedUnread(unread);
    case 'deadlock':
      return words.deadlock(actorsIn(blocked));
    case 'violation':
      return words.violation(violated?.property ?? '', violated?.line ?? null);
    case 'livelock':
      return words.livelock(namesOf(running).map(sanitize));
    case 'error':
      return words.error(actorsIn(errors));
    case 'cut':
      if (limit)
        return words.limit({ ...limit, actor: { ...limit.actor, name: sanitize(limit.actor.name) } });
      return (trace.seed === null ? words.stopped : words.cut)(trace.steps.length);
  }
}

const actorsIn = (all: readonly { readonly actor: Identity }[]): readonly string[] =>
  all.map(({ actor }) => sanitize(actor.name));

function factsOf(trace: Trace, words: SummaryWords): readonly string[] {
  const { noReturn = null, cycleStart } = trace;
  const last = trace.steps.at(-1)?.step ?? 0;
  return [
    ...(noReturn === null ? [] : [words.certain(noReturn)]),
    ...(cycleStart === null ? [] : [words.cycle(cycleStart, last)]),
    ...outcomeFacts(trace, words),
  ];
}

/** What became of those who did not end well, and of the messages, a sentence each. */
export function outcomeFacts(trace: Trace, words: SummaryWords): readonly string[] {
  const { kind, blocked, errors, unread, violated } = trace.outcome;
  return [
    ...(violated && violated.values.length > 0 ? [words.saw(violated.values)] : []),
    ...(violated?.printed ? [words.printed(violated.printed)] : []),
    ...loopsOf(trace).map(({ name, line }) => words.loops(sanitize(name), line)),
    ...rootFirst(blocked.filter((each) => !isTold(trace, each.actor, 'circle'))).map((each) =>
      words.waits(each, kind === 'deadlock'),
    ),
    ...errors.filter(({ actor }) => !isTold(trace, actor, 'raises')).map(words.failed),
    ...unread.flatMap(({ object, messages }) =>
      messages.length === 0 ? [] : [words.unread(object.name, messagesText(messages))],
    ),
  ];
}

/** Through which calls those came who wait, a sentence each. */
function stacksOf({ outcome: { blocked } }: Trace, lang: Lang): readonly string[] {
  const { stack } = wordsFor(lang).causes;
  return blocked.flatMap(({ actor, calls = [] }) => (calls.length === 0 ? [] : [stack(actor.name, calls)]));
}

/** Do the causes tell this of an actor already? */
export function isTold({ causes = [] }: Trace, { key }: Identity, kind: Told['kind']): boolean {
  return causes.some(({ actor, told }) => told.kind === kind && actor?.key === key);
}

/** Who runs for ever on its own, and where. */
function loopsOf(trace: Trace): readonly Loop[] {
  const view = trace.steps.at(-1)?.view ?? trace.start;
  return view.actors.flatMap(({ name, next }) => (next?.op === 'loop' ? [{ name, ...next }] : []));
}

interface Loop {
  readonly name: string;
  readonly line: number;
}

/** Those who wait for each other to end come last: they are the consequence, not the cause. */
function rootFirst(blocked: readonly Blocked[]): readonly Blocked[] {
  const joins = (each: Blocked): boolean => each.why?.reason === 'not-ended';
  return [...blocked.filter((each) => !joins(each)), ...blocked.filter(joins)];
}

function messagesText(messages: readonly string[]): string {
  return cutList(
    messages.map((message) => cutMiddle(sanitize(message), 30)),
    120,
    ', ',
  );
}

function commandLines(trace: Trace, options: SummaryOptions, words: SummaryWords): readonly string[] {
  const commands = suggestions(trace, options.hasFixed, options.detail);
  const advice = commands.map(({ command, word }) => ({ command, shows: words.suggestions[word] }));
  return [
    ...wrap(words.replay, options.width),
    `  ${runCommand(trace, ['--schedule', trace.schedule])}`,
    ...wrap(words.tryNext, options.width),
    ...commandList(advice, options.width),
  ];
}
