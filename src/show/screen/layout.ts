/** Where the panes stand: one below the other, or in two columns where there is room for them. */

import { toldCauses } from '../trace/cause-lines.js';
import { actorLines, type Style } from './panes/actors.js';
import { printedLines, stepLines } from './panes/history.js';
import { objectLines } from './panes/objects.js';
import { sourceLines } from './panes/source-pane.js';
import { beside, filledUp, fitted, type InkedLine, pane, text } from './panes.js';
import type { Screen } from './screen.js';

/** Columns from which on the source and the actors stand side by side. */
const WIDE = 100;
/** Columns from which on two panes can be read side by side. */
const LEAST_FOR_TWO = 60;
const LEAST_SOURCE = 5;
const LEAST_STEPS = 4;
const GAP = 3;

/** Exactly `height` lines of `width` cells. */
export function bodyLines(screen: Screen, width: number, height: number, style: Style): readonly string[] {
  const panes = panesOf(screen, style);
  return width < WIDE ? stacked(panes, width, height) : spread(panes, width, height);
}

/** A pane drawn into exactly so many lines and cells. */
type Draw = (width: number, height: number) => readonly string[];

interface Panes {
  readonly source: Draw;
  readonly actors: Draw;
  readonly objects: Draw;
  readonly printed: Draw;
  readonly steps: Draw;
  /** Lines that these would like to have. */
  readonly need: Readonly<Record<'actors' | 'objects', (width: number) => number>>;
}

function panesOf(screen: Screen, style: Style): Panes {
  const titles = style.words.panes;
  const drawn = (title: string, lines: (width: number, height: number) => readonly InkedLine[]): Draw => {
    return (width, height) => {
      const texts = height < 1 ? [] : lines(width, height - 1).map((each) => fitted(each, width));
      return pane(title, texts, width, height, style.paint);
    };
  };
  const steps: Draw = (width, height) => {
    const lines = height < 1 ? [] : stepLines(screen, width, height - 1, style);
    const filled = lines.map((each) => filledUp(each, width));
    return pane(titles.steps, filled, width, height, style.paint);
  };
  const actors = (width: number, height: number) => short(actorLines(screen, width, style), height, style);
  const objects = (width: number, height: number) => short(objectLines(screen, width, style), height, style);
  return {
    source: screen.causes?.length
      ? drawn(style.causes.title, (width) => causesPane(screen, width, style))
      : drawn(titles.source, (_, height) => sourceLines(screen, height, style)),
    actors: drawn(titles.actors, actors),
    objects: drawn(titles.objects, objects),
    printed: drawn(titles.printed, (_, height) => printedLines(screen, height, style)),
    steps,
    need: {
      actors: (width) => actorLines(screen, width, style).length + 1,
      objects: (width) => objectLines(screen, width, style).length + 1,
    },
  };
}

/** At a bad end nothing of the source is to come: how it came to that takes its place. */
function causesPane({ causes = [] }: Screen, width: number, { causes: words }: Style): readonly InkedLine[] {
  return toldCauses(causes, width, words).map((line) => text(line));
}

/** What doesn't fit is counted. */
function short(lines: readonly InkedLine[], height: number, { words }: Style): readonly InkedLine[] {
  if (lines.length <= height || height < 1) return lines;
  const kept = lines.slice(0, height - 1);
  return [...kept, [{ text: words.more(lines.length - kept.length), ink: (each) => each }]];
}

/** Source, actors, objects; below them what was printed beside the last steps. */
function stacked(panes: Panes, width: number, height: number): readonly string[] {
  const objects = Math.min(panes.need.objects(width), Math.max(2, Math.floor(height / 5)));
  const most = Math.max(3, height - objects - LEAST_SOURCE - LEAST_STEPS);
  const actors = Math.min(panes.need.actors(width), most);
  const left = Math.max(0, height - actors - objects);
  const below = Math.floor(left * 0.45);
  const above = [
    ...panes.source(width, left - below),
    ...panes.actors(width, actors),
    ...panes.objects(width, objects),
  ];
  if (width < LEAST_FOR_TWO) return [...above, ...panes.steps(width, below)].slice(0, height);
  const printed = Math.floor(width * 0.36);
  const steps = width - printed - GAP;
  return [...above, ...beside(panes.steps(steps, below), panes.printed(printed, below))].slice(0, height);
}

/** Source at the left; actors, objects and what was printed at the right; the last steps below, as wide as they can be. */
function spread(panes: Panes, width: number, height: number): readonly string[] {
  const below = Math.floor(height * 0.36);
  const top = height - below;
  const right = Math.floor((width - GAP) * 0.47);
  const left = width - GAP - right;
  const actors = Math.min(panes.need.actors(right), Math.max(3, top - 5));
  const objects = Math.min(panes.need.objects(right), Math.max(2, top - actors - 3));
  const column = [
    ...panes.actors(right, actors),
    ...panes.objects(right, objects),
    ...panes.printed(right, Math.max(0, top - actors - objects)),
  ];
  return [...beside(panes.source(left, top), column), ...panes.steps(width, below)];
}
