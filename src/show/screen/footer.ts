/** The keys, always at the bottom of the screen: as many as there is room for. */

import { displayWidth } from '../fitting-text.js';
import type { KeyWords } from '../words/step-words.js';
import type { Style } from './panes/actors.js';
import { type InkedLine, text, widthOf } from './panes.js';
import { type Screen, viewOf } from './screen.js';

const GAP = '  ';

/** Exactly `height` lines. */
export function footerLines(
  screen: Screen,
  width: number,
  height: number,
  style: Style,
): readonly InkedLine[] {
  const { help, quit } = style.words.keys;
  // A question takes nothing but an answer.
  const isAsked = screen.panel?.kind === 'predict';
  // Never left out: whoever knows these finds the others.
  const last = (isAsked ? [quit] : [help, quit]).map((key) => item(key, style));
  const reserved = last.reduce((sum, each) => sum + widthOf(each) + GAP.length, 0);
  const left = (isAsked ? [] : otherKeys(screen, style)).map((key) => item(key, style));
  const lines = Array.from({ length: height }, (_, row) => {
    const most = row === height - 1 ? width - reserved : width;
    return taken(left, most);
  });
  const end = lines.at(-1) ?? [];
  return [
    ...lines.slice(0, -1),
    [...end, ...last.flatMap((each) => [...text(end.length > 0 ? GAP : ''), ...each])],
  ];
}

function otherKeys(screen: Screen, { words: { keys } }: Style): readonly KeyWords[] {
  const hasClock = screen.choices.some(({ kind }) => kind !== 'act');
  const isMany = viewOf(screen).actors.length > 10;
  const unused = [keys.help, keys.quit, ...(hasClock ? [] : [keys.clock]), ...(isMany ? [] : [keys.number])];
  return Object.values(keys).filter((key) => !unused.includes(key));
}

function item({ key, short }: KeyWords, { paint }: Style): InkedLine {
  return [...text(key, paint.strong), ...text(` ${short}`)];
}

/** Takes from the front of `left` what fits into `width`, and makes a line of it. */
function taken(left: InkedLine[], width: number): InkedLine {
  const line: InkedLine[number][] = [];
  for (let next = left[0]; next !== undefined; next = left[0]) {
    const gap = line.length > 0 ? GAP : '';
    if (widthOf(line) + displayWidth(gap) + widthOf(next) > width) break;
    line.push(...text(gap), ...next);
    left.shift();
  }
  return line;
}
