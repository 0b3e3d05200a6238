/** Makes a program smaller as long as it still shows its difference. */

import { type Clause, type Statement, sourceOf } from '../tree.js';

/** Does this program still show it? */
export type Still = (source: string) => Promise<boolean>;

/** The source of a smallest program that still does. */
export async function shrink(program: readonly Statement[], still: Still): Promise<string> {
  const least = await lessOf(program, (each) => still(sourceOf(each)));
  return simplest(sourceOf(least), still);
}

type Accept<T> = (each: T) => Promise<boolean>;

/** The statements without those that can go: many at once first, then single ones; then what is left in itself. */
async function lessOf(
  all: readonly Statement[],
  accept: Accept<readonly Statement[]>,
): Promise<readonly Statement[]> {
  let now = all;
  for (let size = Math.max(now.length >> 1, 1); size >= 1; size >>= 1) {
    for (let from = now.length - size; from > -size; from -= size) {
      const without = [...now.slice(0, Math.max(from, 0)), ...now.slice(from + size)];
      if (await accept(without)) now = without;
    }
  }
  for (let index = now.length - 1; index >= 0; index -= 1) {
    if (index < now.length) now = await lessInside(now, index, accept);
  }
  return now;
}

/** The same with one compound statement made less: replaced by a body, or by fewer clauses, or by less in them. */
async function lessInside(
  all: readonly Statement[],
  index: number,
  accept: Accept<readonly Statement[]>,
): Promise<readonly Statement[]> {
  const statement = all[index] as Statement;
  if (typeof statement === 'string') return all;
  const instead = (these: readonly Statement[]): Statement[] => [
    ...all.slice(0, index),
    ...these,
    ...all.slice(index + 1),
  ];
  for (const { body } of statement) {
    if (await accept(instead(body))) return lessOf(instead(body), accept);
  }
  let clauses: readonly Clause[] = statement;
  for (let at = clauses.length - 1; at > 0; at -= 1) {
    const without = [...clauses.slice(0, at), ...clauses.slice(at + 1)];
    if (await accept(instead([without]))) clauses = without;
  }
  for (const at of clauses.keys()) {
    const withBody = (body: readonly Statement[]): Clause[] =>
      clauses.map((each, other) => (other === at ? { ...each, body } : each));
    const body = await lessOf((clauses[at] as Clause).body, (each) => accept(instead([withBody(each)])));
    clauses = withBody(body);
  }
  return instead([clauses]);
}

/** The text with each line made plainer, from the last to the first. */
async function simplest(source: string, still: Still): Promise<string> {
  let lines = source.split('\n');
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    for (let again = true; again; ) {
      again = false;
      for (const text of plainer(lines[line] as string)) {
        const next = [...lines.slice(0, line), text, ...lines.slice(line + 1)];
        if (!(await still(next.join('\n')))) continue;
        [lines, again] = [next, true];
        break;
      }
    }
  }
  return lines.join('\n');
}

const SIMPLE = ['0', "''", '[]', '1'];

/** The line with what stands between two brackets, or behind an `=`, made less. */
function* plainer(text: string): Iterable<string> {
  for (const [from, to] of stretches(text)) {
    for (const instead of ['', ...SIMPLE, ...inner(text.slice(from, to))]) {
      const line = text.slice(0, from) + instead + text.slice(to);
      if (instead.length < to - from && !isEndless(line)) yield line;
    }
  }
}

/** Iterators without an end are cut in a program; without the cut it would run for ever. */
const isEndless = (line: string): boolean => /\b(count|cycle)\(/.test(line) && !line.includes('islice(');

/** What is within the brackets of a piece stands for the piece. */
function inner(text: string): string[] {
  return stretches(text)
    .filter(([from, to]) => to - from < text.length - 1)
    .map(([from, to]) => text.slice(from, to));
}

/** Where something stands that could be less: between brackets, between commas in them, behind `=`, `print(`, `return`. */
function stretches(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const open: number[] = [];
  const commas: number[] = [];
  const margin = text.length - text.trimStart().length;
  const equals = /^\s*(?:\w+ = |return |yield |print\()/.exec(text);
  if (equals) found.push([equals[0].length, text.length - (equals[0].endsWith('(') ? 1 : 0)]);
  for (let at = margin; at < text.length; at += 1) {
    const sign = text[at] as string;
    if ('([{'.includes(sign)) {
      open.push(at + 1);
      commas.push(at + 1);
    } else if (sign === ',' && open.length > 0) {
      found.push([commas.pop() as number, at], [at, at + 1]);
      commas.push(at + 1);
    } else if (')]}'.includes(sign) && open.length > 0) {
      const from = open.pop() as number;
      const last = commas.pop() as number;
      if (last !== from) found.push([last - 1, at]);
      found.push([from, at], [startOf(text, from - 1), at + 1]);
    }
  }
  return found.sort(([a, b], [c, d]) => d - c - (b - a));
}

/** Where the name before a bracket begins. */
function startOf(text: string, bracket: number): number {
  let at = bracket;
  while (at > 0 && /[\w.]/.test(text[at - 1] as string)) at -= 1;
  return at;
}
