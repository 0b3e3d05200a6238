/** The whole screen as lines, for any size: a pure function of what it shows, its size and its language. */

import type { ColorLevel } from '../paint.js';
import { paint } from '../paint.js';
import { type Lang, wordsFor } from '../words/catalog.js';
import { predictWordsFor } from '../words/predict-catalog.js';
import { stepWordsFor } from '../words/step-catalog.js';
import { messageLines } from './answer.js';
import { footerLines } from './footer.js';
import { headLines } from './head.js';
import { bodyLines } from './layout.js';
import { panelLines } from './panel.js';
import type { Style } from './panes/actors.js';
import { blank, fitted } from './panes.js';
import type { Screen } from './screen.js';

export interface ScreenOptions {
  readonly width: number;
  readonly height: number;
  readonly color: ColorLevel;
  readonly lang: Lang;
}

/** Rows from which on the footer has two lines. */
const TALL = 28;

/** Exactly `height` lines of exactly `width` cells. Nothing in them can control a terminal but their colours. */
export function renderScreen(screen: Screen, options: ScreenOptions): readonly string[] {
  const { width, height } = options;
  const style = styleOf(options);
  const fit = (lines: ReturnType<typeof headLines>): readonly string[] =>
    lines.map((line) => fitted(line, width));
  const head = fit(headLines(screen, width, style));
  const below = [
    ...fit(messageLines(screen, width, style)),
    ...fit(footerLines(screen, width, height < TALL ? 1 : 2, style)),
  ];
  const room = Math.max(0, height - head.length - below.length);
  const body = panelLines(screen, width, room, style) ?? bodyLines(screen, width, room, style);
  // Where even this doesn't fit, what can be done is worth more than what it is done to.
  const lines = [...head.slice(0, Math.max(0, height - below.length)), ...body, ...below].slice(-height);
  return [...lines, ...blank(width, height - lines.length)];
}

function styleOf({ color, lang }: ScreenOptions): Style {
  const { trace, summary, causes } = wordsFor(lang);
  return {
    paint: paint(color),
    words: stepWordsFor(lang),
    predict: predictWordsFor(lang),
    trace,
    summary,
    causes,
  };
}
