/** Lines of parts, each part in its ink, and panes made of them: what the screen is put together from. */

import { filled, type InkedText, SEPARATOR } from '../boxes.js';
import { cut, displayWidth } from '../fitting-text.js';
import { type Ink, noInk, type Paint } from '../paint.js';

/** One line, not yet cut or filled up. */
export type InkedLine = readonly InkedText[];

export const text = (line: string, ink: Ink = noInk): InkedLine => [{ text: line, ink }];

export const widthOf = (line: InkedLine): number =>
  line.reduce((sum, part) => sum + displayWidth(part.text), 0);

/** The line in exactly `width` cells. */
export const fitted = (line: InkedLine, width: number): string => filled(line, width, false);

/** Texts one after the other, with something between them. */
export function joined(texts: readonly InkedLine[], between: string): InkedLine {
  return texts.flatMap((each, index) => (index === 0 ? each : [...text(between), ...each]));
}

/** What is painted already, filled up to `width` cells. */
export const filledUp = (line: string, width: number): string =>
  line + ' '.repeat(Math.max(0, width - displayWidth(line)));

/** `-- title -----------`, and below it the lines; exactly `height` lines of `width` cells, if the lines have that. */
export function pane(
  title: string,
  lines: readonly string[],
  width: number,
  height: number,
  paint: Paint,
): readonly string[] {
  if (height < 1) return [];
  const shown = [rule(title, width, paint), ...lines.slice(0, height - 1)];
  return [...shown, ...blank(width, height - shown.length)];
}

export const blank = (width: number, height: number): readonly string[] =>
  Array.from({ length: Math.max(0, height) }, () => ' '.repeat(Math.max(0, width)));

function rule(title: string, width: number, paint: Paint): string {
  const shown = cut(title, width - 4);
  const rest = '-'.repeat(Math.max(0, width - displayWidth(shown) - 4));
  return fitted([...text('-- '), ...text(shown, paint.strong), ...text(` ${rest}`)], width);
}

/** Two panes of the same height next to each other. */
export function beside(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.map((line, index) => `${line}${SEPARATOR}${right[index] ?? ''}`);
}
