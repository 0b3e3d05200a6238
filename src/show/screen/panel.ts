/** What takes the place of the panes for a while: the keys explained, or things to choose from. */

import type { Transition } from '../../model.js';
import { outcomeNames } from '../command.js';
import { displayWidth, pad, wrap } from '../fitting-text.js';
import type { StepWords } from '../words/step-words.js';
import type { KnownFutures } from './known.js';
import { processName, type Style } from './panes/actors.js';
import { labelOf, percent } from './panes/outlook-text.js';
import { fitted, type InkedLine, pane, text } from './panes.js';
import { type Screen, viewOf } from './screen.js';

/** Exactly `height` lines of `width` cells; null where the panes are to be seen. */
export function panelLines(
  screen: Screen,
  width: number,
  height: number,
  style: Style,
): readonly string[] | null {
  const { panel } = screen;
  if (panel === null || panel.kind === 'number' || panel.kind === 'predict') return null;
  const { panes } = style.words;
  const lines = {
    help: () => helpLines(width, style),
    outcomes: () => outcomeLines(screen.known, style),
    ways: () => wayLines(screen, panel.kind === 'ways' ? panel.ways : [], style),
  }[panel.kind]();
  const fit = lines.map((line) => fitted(line, width));
  return pane(panes[panel.kind], fit, width, height, style.paint);
}

function helpLines(width: number, { words, paint }: Style): readonly InkedLine[] {
  const all = Object.values(words.keys);
  const keys = Math.max(...all.map(({ key }) => displayWidth(key)));
  const rows = all.map(({ key, long }) => [...text(`  ${pad(key, keys)}  `, paint.strong), ...text(long)]);
  return [...rows, text(''), ...words.legend.flatMap((line) => wrap(line, width)).map((line) => text(line))];
}

/** The key that stands for a thing to choose: 1 to 9, then letters. */
export const choiceKey = (index: number): string => '123456789abcdefghij'.charAt(index);

function outcomeLines(known: KnownFutures | null, { words, paint }: Style): readonly InkedLine[] {
  const outcomes = known?.outcomes ?? [];
  const names = outcomeNames(outcomes.map(({ kind }) => kind));
  const labels = outcomes.map((outcome) => labelOf(outcome, words));
  const width = Math.max(0, ...labels.map(displayWidth));
  return outcomes.map((_, index) => [
    ...text(`  [${choiceKey(index)}] `, paint.strong),
    ...text(`${pad(labels[index] ?? '', width)}  ${shareText(known, index, words)}  (${names[index]})`),
  ]);
}

function shareText(known: KnownFutures | null, index: number, words: StepWords): string {
  const { futures = null } = known ?? {};
  const open = futures?.open.find(({ outcome }) => outcome === index);
  if (open === undefined) return futures?.complete ? words.closedNow : words.notKnown;
  return open.odds === null ? words.open : percent(open.odds);
}

/** How one of the ways differs in which a step can go. */
function wayText(screen: Screen, choice: Transition, words: StepWords): string {
  if (choice.kind === 'kill') return words.kill(processName(viewOf(screen), choice.process));
  if (choice.kind === 'clock') return words.branch('');
  const starts = viewOf(screen).actors[choice.actor]?.next?.op === 'start';
  return (starts ? words.found : words.branch)(String(choice.branch));
}

function wayLines(screen: Screen, ways: readonly number[], { words, paint }: Style): readonly InkedLine[] {
  return ways.map((way, index) => {
    const choice = screen.choices[way];
    const label = choice === undefined ? '' : wayText(screen, choice, words);
    return [...text(`  [${choiceKey(index)}] `, paint.strong), ...text(label)];
  });
}
