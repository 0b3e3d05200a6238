/** The keys, always at the bottom of the screen: as many as there is room for. */

import { displayWidth } from '../fitting-text.js';
import type { KeyName } from '../words/step-words.js';
import type { Style } from './panes/actors.js';
import { type InkedLine, text, widthOf } from './panes.js';
import { type Screen, viewOf } from './screen.js';

/** Never left out: whoever knows these finds the others. */
const LAST: readonly KeyName[] = ['help', 'quit'];
const GAP = '  ';

/** Exactly `height` lines. */
export function footerLines(
  screen: Screen,
  width: number,
  height: number,
  style: Style,
): readonly InkedLine[] {
  // A question takes nothing but an answer.
  const isAsked = screen.panel?.kind === 'predict';
  const last = (isAsked ? (['quit'] as const) : LAST).map((name) => item(name, style));
  const reserved = last.reduce((sum, each) => sum + widthOf(each) + GAP.length, 0);
  const left = (isAsked ? [] : namesFor(screen, style)).map((name) => item(name, style));
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

function namesFor(screen: Screen, { words }: Style): readonly KeyName[] {
  const unused: readonly KeyName[] = screen.choices.some(({ kind }) => kind !== 'act') ? [] : ['clock'];
  const many: readonly KeyName[] = viewOf(screen).actors.length > 10 ? [] : ['number'];
  return (Object.keys(words.keys) as KeyName[]).filter(
    (name) => !LAST.includes(name) && !unused.includes(name) && !many.includes(name),
  );
}

function item(name: KeyName, { words, paint }: Style): InkedLine {
  const { key, short } = words.keys[name];
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
