/** A trace as rows: what each step did, to whom, and what it left behind. Not laid out yet, so that any layout can use them. */

import type { ActorView, Change, Event, Identity, Trace, TraceStep, View } from '../../model.js';
import { sanitize } from '../fitting-text.js';
import { keysOf } from '../naming.js';
import type { Tone } from '../paint.js';
import type { TraceWords } from '../words/catalog.js';
import { callText, describe, holdersIn, outputLines, textLines, timeText } from './describe.js';
import { becameIn, contents, type Holding } from './holds.js';

/** More lines than this from one step are cut in the middle. */
const MOST_LINES = 12;

export interface LaneCell {
  readonly actor: Identity;
  readonly text: string;
  readonly tone: Tone;
}

/** One line of the picture: cells of some actors, or a text across all lanes. */
export interface TraceRow {
  readonly cells: readonly LaneCell[];
  readonly across: { readonly text: string; readonly alarm: boolean } | null;
  readonly line: number | null;
  /** Only on the first row of a step. */
  readonly contents: readonly Holding[];
}

export interface StepRows {
  readonly step: number;
  readonly time: number;
  readonly rows: readonly TraceRow[];
  /** Something that happens once and must be seen: an end, an exception, a kill. */
  readonly pinned: boolean;
}

export interface TraceRows {
  /** The lanes, in the order in which the actors came to be. */
  readonly actors: readonly Identity[];
  /** What holds messages, in the order of appearance. */
  readonly holders: readonly Identity[];
  readonly steps: readonly StepRows[];
}

/** All rows of `trace`. The local lines of a step appear only in `detail`, and so do feeders, unless they are asked for. */
export function rowsOf(trace: Trace, words: TraceWords, detail: boolean, feeders = detail): TraceRows {
  const views = [trace.start, ...trace.steps.map((step) => step.view)];
  const actors = everyone(views).filter((actor) => feeders || actor.kind !== 'feeder');
  const holders = holdersIn(trace.steps.flatMap((step) => step.events));
  const lanes = new Set(keysOf(actors));
  const places = new Map(holders.map(({ key }, place) => [key, place]));
  const teller = { trace, words, detail, holders, places, lanes };
  const steps: StepRows[] = [];
  let before = trace.start;
  let shown = trace.start;
  // What a step that is not shown has changed stands beside the next one that is.
  let changes: Change[] = [];
  for (const step of trace.steps) {
    changes.push(...step.events.flatMap((event) => event.changes));
    const rows = stepRows(teller, step, { before, shown }, changes);
    if (rows.length > 0) {
      steps.push({ step: step.step, time: step.view.time, rows, pinned: isPinned(rows) });
      changes = [];
      shown = step.view;
    }
    before = step.view;
  }
  return { actors: actors.map(({ key, name }) => ({ key, name })), holders, steps };
}

/** Everyone who ever was. Views list actors by their ids, which only grow, so that each view is read from its end. */
function everyone(views: readonly View[]): readonly ActorView[] {
  const all: ActorView[] = [];
  for (const { actors } of views) {
    const newest = all.at(-1)?.id ?? Number.NEGATIVE_INFINITY;
    let from = actors.length;
    while (from > 0 && (actors[from - 1]?.id ?? newest) > newest) from--;
    all.push(...actors.slice(from));
  }
  return all;
}

interface Teller {
  readonly trace: Trace;
  readonly words: TraceWords;
  readonly detail: boolean;
  readonly holders: readonly Identity[];
  /** Their places, by key. */
  readonly places: ReadonlyMap<string, number>;
  /** Keys of the actors that have one. */
  readonly lanes: ReadonlySet<string>;
}

/** What alone holds messages, if anything does, needs no name. */
const onlyHolder = ({ holders: [first, ...others] }: Teller): Identity | null =>
  first !== undefined && others.length === 0 ? first : null;

const isPinned = (rows: readonly TraceRow[]): boolean =>
  rows.some((row) => row.across?.alarm === true || row.cells.some((cell) => cell.tone === 'alarm'));

function stepRows(
  teller: Teller,
  step: TraceStep,
  { before, shown }: { readonly before: View; readonly shown: View },
  changes: readonly Change[],
): readonly TraceRow[] {
  const events = step.events.filter(({ actor }) => actor === null || teller.lanes.has(actor.key));
  const rows = withEffects(
    events.flatMap((event) => eventRows(teller, event, before, step.view)),
    effects(teller, step, before),
  );
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const operated = new Set(events.flatMap(({ blocked, object }) => (blocked ? [] : (object?.key ?? []))));
  const held = contents(step.view, teller.places, changes, operated);
  return [{ ...first, contents: [...held, ...becameIn(shown, step.view)] }, ...others];
}

function row(cells: readonly LaneCell[], line: number | null = null): TraceRow {
  return { cells, across: null, line, contents: [] };
}

const across = (text: string, alarm: boolean): TraceRow => ({
  cells: [],
  across: { text, alarm },
  line: null,
  contents: [],
});

function eventRows(teller: Teller, event: Event, before: View, after: View): readonly TraceRow[] {
  const { words } = teller;
  const { actor } = event;
  if (actor === null) return event.op === 'clock' ? [across(clockText(words, before, after), false)] : [];
  const only = onlyHolder(teller);
  const cell = (text: string, tone: Tone): LaneCell => ({ actor, text, tone });
  if (event.why?.reason === 'sleeping') return [row([cell(callText(event, only), 'operation')], event.line)];
  if (event.blocked) return [row([cell(blockedText(teller, event), 'blocked')], event.line)];
  const printed = outputLines(event).map((line) => row([cell(line, 'print')]));
  return [
    row(
      [cell(waitsToExit(event, after) ? words.codeDone : describe(event, only, words), toneOf(event))],
      event.line,
    ),
    ...middleCut(event.op === 'print' ? printed.slice(1) : printed, words),
    ...middleCut(errorRows(event, words), words),
    ...(teller.detail ? middleCut(localRows(teller, actor, event), words) : []),
  ];
}

/** Did it run to the end of its code, and is not gone yet? */
function waitsToExit({ op, raised, actor }: Event, after: View): boolean {
  if (op !== 'exit' || raised !== null) return false;
  const status = after.actors.find(({ key }) => key === actor?.key)?.status;
  return status === 'ready' || status === 'blocked';
}

function toneOf(event: Event): Tone {
  if (event.raised !== null) return event.op === 'exit' ? 'alarm' : 'blocked';
  if (event.op === 'print') return 'print';
  return 'operation';
}

function blockedText(teller: Teller, event: Event): string {
  const call = callText(event, onlyHolder(teller));
  const reason =
    event.why === null ? null : sanitize(teller.words.reason(event.why, event.object?.name ?? ''));
  return teller.words.blocked(event.op === 'exit' ? null : call, reason);
}

/** By how much the clock moved, not to when: a circle in time then reads the same each time round. */
function clockText(words: TraceWords, before: View, after: View): string {
  const ready = changed(before, after).filter(([, actor]) => actor.status === 'ready');
  const names = (status: ActorView['status']) =>
    ready.filter(([was]) => was.status === status).map(([, actor]) => sanitize(actor.name));
  return words.clock(timeText(after.time - before.time), names('sleeping'), names('blocked'));
}

/**
 * The actors of both worlds whose status differs, as they were and as they are. Thousands of actors in thousands of
 * worlds are compared here, so that an actor is sought at its old place first.
 */
function changed(before: View, after: View): readonly (readonly [ActorView, ActorView])[] {
  const different: (readonly [ActorView, ActorView])[] = [];
  const [then, now] = [before.actors, after.actors];
  if (then === now) return different;
  for (let index = 0; index < now.length; index += 1) {
    const [beside, actor] = [then[index], now[index]];
    if (beside === actor || actor === undefined) continue;
    const was = beside?.id === actor.id ? beside : then.find((each) => each.id === actor.id);
    if (was !== undefined && was.status !== actor.status) different.push([was, actor]);
  }
  return different;
}

function errorRows(event: Event, words: TraceWords): readonly TraceRow[] {
  if (event.errorOutput === null) return [];
  return textLines(event.errorOutput).map((line) => across(`${words.onStderr}| ${line}`.trimEnd(), true));
}

function localRows(teller: Teller, actor: Identity, event: Event): readonly TraceRow[] {
  return event.lines.map((line) => {
    const text = sanitize((teller.trace.lines[line - 1] ?? '').trim());
    return row([{ actor, text: `. ${text}`, tone: 'local' }], line);
  });
}

/** A long run of rows, its middle counted instead of shown. */
function middleCut(rows: readonly TraceRow[], words: TraceWords): readonly TraceRow[] {
  if (rows.length <= MOST_LINES) return rows;
  const half = Math.floor((MOST_LINES - 1) / 2);
  const gap = across(words.moreLines(rows.length - 2 * half), false);
  return [...rows.slice(0, half), gap, ...rows.slice(rows.length - half)];
}

// What a step did to actors other than by their own events: seen by comparing the worlds before and after it.

function effects(teller: Teller, step: TraceStep, before: View): readonly LaneCell[] {
  if (step.transition.kind === 'clock') return [];
  const own = new Set(step.events.map(({ actor }) => actor?.key));
  return changed(before, step.view).flatMap(([was, actor]) => {
    if (!teller.lanes.has(actor.key)) return [];
    if (actor.status === 'killed') return [cellOf(actor, teller.words.killed, 'alarm')];
    return own.has(actor.key) ? [] : effectOn(teller.words, was, actor);
  });
}

function cellOf({ key, name }: Identity, text: string, tone: Tone): LaneCell {
  return { actor: { key, name }, text, tone };
}

function effectOn(words: TraceWords, was: ActorView, actor: ActorView): readonly LaneCell[] {
  const cell = (text: string, tone: Tone): readonly LaneCell[] => [cellOf(actor, text, tone)];
  const waited = was.status === 'blocked' || was.status === 'sleeping';
  if (actor.status === 'ready' && waited) return cell(words.woken, 'woken');
  if (actor.status === 'ended' || actor.status === 'failed') return cell(words.ended, 'operation');
  if (actor.status === 'blocked' && actor.next !== null && actor.why !== null) {
    const { op, call, object } = actor.next;
    const reason = sanitize(words.reason(actor.why, object?.name ?? ''));
    return cell(words.blocked(op === 'exit' ? null : sanitize(call), reason), 'blocked');
  }
  return [];
}

/** Effects stand beside what caused them, in the lanes that the cause left free, else below. */
function withEffects(rows: readonly TraceRow[], cells: readonly LaneCell[]): readonly TraceRow[] {
  if (cells.length === 0) return rows;
  const [first, ...others] = rows;
  if (first === undefined) return [row(cells)];
  const taken = new Set(first.cells.map(({ actor }) => actor.key));
  const free = first.across === null ? cells.filter(({ actor }) => !taken.has(actor.key)) : [];
  const rest = cells.filter((cell) => !free.includes(cell));
  return [
    { ...first, cells: [...first.cells, ...free] },
    ...(rest.length === 0 ? [] : [row(rest)]),
    ...others,
  ];
}
