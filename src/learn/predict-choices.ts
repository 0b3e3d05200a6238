/** The choices of a question: the right one among others that somebody could take for right. */

import type { Identity } from '../model.js';
import { keyIn, keysOf, namesOf } from '../show/naming.js';

/** A choice as data, and the place of the right one. */
interface Choices<T> {
  readonly choices: readonly T[];
  readonly right: number;
}

/** As many choices as there are keys for without looking. */
const MOST = 4;

/**
 * Sets of actors, `right` among them; the others differ from it in one actor, first in one of `changed`. Their order
 * gives nothing away: fewer actors come first.
 */
export function choicesOfActors(
  actors: readonly Identity[],
  right: readonly Identity[],
  changed: readonly Identity[],
): Choices<readonly Identity[]> {
  const unchanged = actors.filter((actor) => !keyIn(changed, actor));
  const near = [...changed, ...unchanged].map((actor) => toggled(actors, right, actor));
  const others = actors.filter((actor) => !keyIn(right, actor));
  const sets = [right, ...near, others].map((set) => actors.filter((actor) => keyIn(set, actor)));
  const different = new Map(sets.map((set) => [keyOf(set), set]));
  const choices = [...different.values()].slice(0, MOST).sort(bySize(actors));
  return { choices, right: choices.findIndex((set) => keyOf(set) === keyOf(right)) };
}

const keyOf = (set: readonly Identity[]): string => keysOf(set).join('\n');

const bySize = (actors: readonly Identity[]) => {
  const place = ([first]: readonly Identity[]): number => actors.findIndex(({ key }) => key === first?.key);
  return (a: readonly Identity[], b: readonly Identity[]): number =>
    a.length - b.length || place(a) - place(b) || compare(namesOf(a).join(), namesOf(b).join());
};

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

function toggled(actors: readonly Identity[], set: readonly Identity[], actor: Identity): Identity[] {
  return actors.filter((each) => keyIn(set, each) !== (each.key === actor.key));
}

/** Printed lines: the right one, what others would print now, and the same line with other numbers; in the order of their text. */
export function choicesOfLines(right: string, rivals: readonly string[]): Choices<string> {
  const choices = [...new Set([right, ...rivals, ...withOtherNumbers(right)])].slice(0, MOST).sort();
  return { choices, right: choices.indexOf(right) };
}

/** The line with its last number among three that follow each other: the right one is now the first, now the last. */
function withOtherNumbers(line: string): string[] {
  const [digits, at] = lastNumber(line);
  if (digits === null) return [];
  const number = Number(digits);
  const before = Math.imul(number + line.length, 0x9e3779b1) >>> 30;
  const least = Math.max(0, number - (before % 3));
  return [least, least + 1, least + 2].map(
    (each) => line.slice(0, at) + each + line.slice(at + digits.length),
  );
}

/** The last of a line's numbers that is written as such a number is, and where it stands. */
function lastNumber(line: string): readonly [string, number] | readonly [null, 0] {
  const number = [...line.matchAll(/\d+/g)].findLast(
    ({ 0: digits }) => Number.isSafeInteger(Number(digits) + 2) && String(Number(digits)) === digits,
  );
  return number ? [number[0], number.index] : [null, 0];
}
