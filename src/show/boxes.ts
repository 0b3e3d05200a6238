/** Boxes side by side on one line: what the layouts of a trace have in common. */

import type { Identity } from '../model.js';
import { cut, displayWidth, padStart, sanitize } from './fitting-text.js';
import { type Ink, noInk, type Paint } from './paint.js';
import { type Became, contentNeed, contentText, type Holding } from './trace/holds.js';
import type { StepRows, TraceRow } from './trace/rows.js';
import type { TraceWords } from './words/catalog.js';

export const SEPARATOR = ' | ';

/** A way to lay out the rows of a trace. No line is wider than the width it was made for. */
export interface TraceTable {
  readonly head: readonly string[];
  /** The lines of one step; `time` is empty where it hasn't changed. */
  step(step: StepRows, time: string): readonly string[];
  /** A text across all columns. */
  across(text: string, ink: Ink): string;
}

export interface InkedText {
  readonly text: string;
  readonly ink: Ink;
}

export interface Box {
  readonly parts: readonly InkedText[];
  readonly width: number;
  /** May be covered by a text to its left that needs more room than it has. */
  readonly open: boolean;
}

export const box = (text: string, width: number, ink: Ink = noInk, open = text === ''): Box => ({
  parts: [{ text, ink }],
  width,
  open,
});

/** What was printed may end in a space of another kind, which stays. */
export const withoutPadding = (text: string): string => text.replace(/ +$/, '');

/** The boxes as one line after `lead`. A text too long for its box runs on over open ones, then is cut with `…`. */
export function line(lead: string, boxes: readonly Box[]): string {
  let drawn = lead;
  for (let at = 0; at < boxes.length; ) {
    const { parts, width, next } = stretched(boxes, at);
    drawn += SEPARATOR + filled(parts, width, next === boxes.length);
    at = next;
  }
  return withoutPadding(drawn);
}

function stretched(boxes: readonly Box[], at: number) {
  const parts = boxes[at]?.parts ?? [];
  const need = parts.reduce((sum, part) => sum + displayWidth(part.text), 0);
  let width = boxes[at]?.width ?? 0;
  let next = at + 1;
  for (let over = boxes[next]; need > width && over?.open; over = boxes[++next])
    width += SEPARATOR.length + over.width;
  return { parts, width, next };
}

/** Parts cut to `width`, filled up with spaces unless they end the line. */
export function filled(parts: readonly InkedText[], width: number, last: boolean): string {
  let left = width;
  let drawn = '';
  for (const { text, ink } of parts) {
    const shown = cut(text, left);
    left -= displayWidth(shown);
    if (shown !== '') drawn += ink(shown);
  }
  return last ? drawn : drawn + ' '.repeat(Math.max(0, left));
}

/** The line under the titles. */
export function rule(lead: number, widths: readonly number[]): string {
  return [lead, ...widths.map((width) => width + 1)].map((width) => '-'.repeat(width)).join('-+');
}

/** A text across all columns as it is drawn: what went to standard error as it is, all else between dashes. */
export function acrossText(across: NonNullable<TraceRow['across']>, paint: Paint): InkedText {
  return across.alarm
    ? { text: withoutPadding(across.text), ink: paint.strong }
    : { text: `--- ${across.text} ---`, ink: noInk };
}

// The columns of numbers at the left.

export interface Lead {
  readonly step: number;
  readonly time: number;
  readonly line: number;
}

export function leadFor(steps: readonly StepRows[], times: readonly string[], words: TraceWords): Lead {
  const widest = (texts: readonly string[]): number =>
    texts.reduce((max, text) => Math.max(max, displayWidth(text)), 1);
  const lines = steps.flatMap((step) => step.rows.map((row) => (row.line === null ? '' : String(row.line))));
  return {
    step: widest([words.step, String(steps.at(-1)?.step ?? 0)]),
    time: Math.min(14, widest([words.time, ...times])),
    line: widest([words.line, ...lines]),
  };
}

/** Right-aligned texts, a space between them. */
export function leadText(texts: readonly (readonly [text: string, width: number])[]): string {
  return texts.map(([text, width]) => padStart(text, width)).join(' ');
}

// The column of contents.

export interface HoldsWidth {
  readonly mark: number;
  readonly whole: number;
}

/** Cells that the contents of all steps would like to have; `whole` is 0 where nothing holds messages. */
export function holdsNeed(
  steps: readonly StepRows[],
  holders: readonly Identity[],
  words: TraceWords,
): HoldsWidth {
  let [mark, list, name] = [0, 0, 0];
  for (const content of new Set(steps.flatMap((step) => step.rows.flatMap((row) => row.contents)))) {
    const need = contentNeed(content, words);
    mark = Math.max(mark, Math.min(10, need.mark));
    list = Math.max(list, need.list);
    if (holders.length !== 1 || isVariable(content)) name = Math.max(name, displayWidth(content.name) + 1);
  }
  return list === 0 ? { mark: 0, whole: 0 } : { mark, whole: name + mark + 1 + list };
}

/** What stands above the contents. */
export function holdsTitle(
  steps: readonly StepRows[],
  holders: readonly Identity[],
  words: TraceWords,
): string {
  const [only, ...others] = holders;
  const title = others.length === 0 && only !== undefined ? sanitize(only.name) : words.holds;
  const contents = steps.flatMap((step) => step.rows.flatMap((row) => row.contents));
  return contents.some((content) => !isVariable(content) && content.buffer.texts.length > 0)
    ? `${title} <- ${words.buffer}`
    : title;
}

const isVariable = (content: Holding): content is Became => content.kind === 'variable';

/** What queues and pipes hold: of an only one always, of several those that the step touched; and what variables became. */
export function holdsBox(
  contents: readonly Holding[],
  only: boolean,
  width: HoldsWidth,
  strong: Ink,
  words: TraceWords,
): Box {
  const touched = contents.filter((content) => isVariable(content) || content.touched);
  const shown = only ? contents : touched;
  const each = Math.floor((width.whole - 2 * (shown.length - 1)) / Math.max(1, shown.length));
  const parts = shown.flatMap((content, index) => {
    const isNamed = !only || isVariable(content);
    const name = `${index === 0 ? '' : '  '}${isNamed ? `${content.name} ` : ''}`;
    const { mark, list } = contentText(content, each - displayWidth(name), width.mark, words);
    const gap = isNamed ? (mark === '' ? 0 : 1) : width.mark + 1 - displayWidth(mark);
    return [
      { text: name, ink: noInk },
      { text: mark, ink: strong },
      { text: ' '.repeat(gap) + list, ink: noInk },
    ];
  });
  return { parts, width: width.whole, open: touched.length === 0 };
}
