/** The source around the lines where the actors stand, with their numbers beside it. */

import type { ActorView } from '../../../model.js';
import { sanitize } from '../../fitting-text.js';
import { noInk } from '../../paint.js';
import { type InkedLine, text, widthOf } from '../panes.js';
import { type Screen, viewOf } from '../screen.js';
import { inkOf, numberOf, type Style } from './actors.js';

/** As many lines as fit into `height`. A gap in the source takes a line. */
export function sourceLines(screen: Screen, height: number, style: Style): readonly InkedLine[] {
  const stands = standing(screen);
  const shown = excerpt(
    screen.lines.length,
    stands.length > 0 ? stands.map(({ next }) => next?.line ?? 1) : lastLine(screen),
    height,
  );
  const digits = String(screen.lines.length).length;
  const marks = shown.map((number) => markOf(stands, number, style));
  const room = Math.max(3, ...marks.map(widthOf));
  return shown.map((number, index) => {
    if (number === null) return text(`${' '.repeat(room + 1)}${'.'.padStart(digits)}`);
    const mark = marks[index] ?? [];
    const isMarked = mark.length > 0;
    const code = sanitize((screen.lines[number - 1] ?? '').replaceAll('\t', '    '));
    return [
      ...text(' '.repeat(room - widthOf(mark))),
      ...mark,
      ...text(`${isMarked ? '>' : ' '}${String(number).padStart(digits)} `),
      ...text(code, isMarked ? style.paint.strong : noInk),
    ];
  });
}

/** Those who stand at a line, the one who moved last first, then those who can go, then the others. */
function standing(screen: Screen): readonly ActorView[] {
  const { steps, choices } = screen;
  const { actors } = viewOf(screen);
  const last = steps.findLast(({ transition }) => transition.kind === 'act')?.transition;
  const able = new Set(choices.flatMap((choice) => (choice.kind === 'act' ? [choice.actor] : [])));
  const rank = ({ id }: ActorView): number =>
    last?.kind === 'act' && last.actor === id ? 0 : able.has(id) ? 1 : 2;
  return actors
    .filter(({ kind, next }) => kind === 'thread' && next !== null)
    .sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

/** Where the last step was taken, for when nobody stands anywhere any more. */
function lastLine({ steps }: Screen): readonly number[] {
  const lines = steps.flatMap(({ events }) => events.flatMap(({ line }) => line ?? []));
  return lines.slice(-1);
}

/** Most numbers that stand beside one line. */
const MOST_MARKS = 3;

function markOf(stands: readonly ActorView[], number: number | null, style: Style): InkedLine {
  const at = stands.filter(({ next }) => next?.line === number).sort((a, b) => a.id - b.id);
  const numbers = at
    .slice(0, MOST_MARKS)
    .flatMap((actor) => text(String(numberOf(actor)), inkOf(actor, style.paint, true)));
  const spaced = numbers.flatMap((each, index) => (index === 0 ? [each] : [...text(','), each]));
  return at.length > MOST_MARKS ? [...spaced, ...text('+')] : spaced;
}

/**
 * The numbers of the lines to show: around each of `wanted`, the first of them first, as much as fits into `height` lines;
 * null for a gap.
 */
export function excerpt(
  count: number,
  wanted: readonly number[],
  height: number,
): readonly (number | null)[] {
  const shown = new Set<number>();
  const add = (line: number): boolean => {
    if (line < 1 || line > count || shown.has(line)) return false;
    shown.add(line);
    if (laidOut(shown, count).length <= height) return true;
    shown.delete(line);
    return false;
  };
  const around = wanted.length === 0 ? [1] : wanted;
  const kept = around.filter((line) => add(line) || shown.has(line));
  // The next line says what comes, so that it is worth more than the one before.
  for (let distance = 1, idle = 0; idle < 2 && distance <= count; distance += 1) {
    const grown = kept.flatMap((line) => [line + distance, line - distance]).map(add);
    idle = grown.some(Boolean) ? 0 : idle + 1;
  }
  return laidOut(shown, count);
}

/** In order, with a null for each gap; a gap of one line is that line. */
function laidOut(shown: ReadonlySet<number>, count: number): readonly (number | null)[] {
  const lines = [...shown].sort((a, b) => a - b);
  const laid = lines.flatMap((line, index) => {
    const before = lines[index - 1] ?? 0;
    if (line === before + 1) return [line];
    return index > 0 && line === before + 2 ? [line - 1, line] : index === 0 ? [line] : [null, line];
  });
  return laid.length > count ? laid.slice(0, count) : laid;
}
