/** The choices of a question: the right one among others that somebody could take for right. */

/** A choice as data, and the place of the right one. */
interface Choices<T> {
  readonly choices: readonly T[];
  readonly right: number;
}

/** As many choices as there are keys for without looking. */
const MOST = 4;

/**
 * Sets of actors, `right` among them; the others differ from it in one actor, first in one of `changed`. Their order
 * tells nothing: fewer actors come first.
 */
export function choicesOfActors(
  actors: readonly string[],
  right: readonly string[],
  changed: readonly string[],
): Choices<readonly string[]> {
  const without = actors.filter((actor) => !changed.includes(actor));
  const near = [...changed, ...without].map((actor) => toggled(actors, right, actor));
  const others = actors.filter((actor) => !right.includes(actor));
  const sets = [right, ...near, others].map((set) => actors.filter((actor) => set.includes(actor)));
  const different = new Map(sets.map((set) => [set.join('\n'), set]));
  const choices = [...different.values()].slice(0, MOST).sort(bySize(actors));
  return { choices, right: choices.findIndex((set) => set.join('\n') === right.join('\n')) };
}

const bySize =
  (actors: readonly string[]) =>
  (a: readonly string[], b: readonly string[]): number =>
    a.length - b.length ||
    actors.indexOf(a[0] ?? '') - actors.indexOf(b[0] ?? '') ||
    compare(a.join(), b.join());

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

function toggled(actors: readonly string[], set: readonly string[], actor: string): string[] {
  return actors.filter((each) => set.includes(each) !== (each === actor));
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
  const found = [...line.matchAll(/\d+/g)].findLast(
    ({ 0: digits }) => Number.isSafeInteger(Number(digits) + 2) && String(Number(digits)) === digits,
  );
  return found ? [found[0], found.index] : [null, 0];
}
