/**
 * The texts of what queues and pipes hold, world after world, in as much room as there are messages: what a queue holds is mostly
 * what it held before, less some at one end and with some more at the other. So each is a part of one list of texts, and
 * becomes an array only when somebody looks.
 */

import type { Content } from '../../core/index.js';
import type { Program } from '../../program.js';

/** One thing that an object holds: as the core has it, or, where the memory of its process keeps it, by `repr`. */
export type Held = Content | { readonly kind: 'text'; readonly text: string };

/** A part of a list that grows at its end. */
interface Part {
  readonly list: string[];
  readonly from: number;
  readonly to: number;
}

/** What an object held last, and its texts then: `when` stands for all that they may depend on. */
interface Latest extends Part {
  readonly contents: readonly Held[];
  readonly when: object;
}

const latest = new WeakMap<Program, Map<string, Latest>>();

/** The texts of what the object `key` holds, to be looked at later; for the same contents and the same `when` they are the same. */
export function messageTexts(
  program: Program,
  key: string,
  contents: readonly Held[],
  when: object,
  textOf: (content: Held) => string,
): () => readonly string[] {
  const those = latest.get(program) ?? new Map<string, Latest>();
  latest.set(program, those);
  const before = those.get(key);
  if (before?.contents === contents && (before.when === when || arePlain(contents))) return textsOf(before);
  const part = (before && goneOn(before, contents, textOf)) ?? told(before, contents.map(textOf));
  those.set(key, { ...part, contents, when });
  return textsOf(part);
}

function textsOf({ list, from, to }: Part): () => readonly string[] {
  return () => list.slice(from, to);
}

/** Where nothing has changed what they tell, only those that came are looked at; null where that is not known. */
function goneOn(before: Latest, contents: readonly Held[], textOf: (content: Held) => string): Part | null {
  const [first] = contents;
  if (!arePlain(before.contents)) return null;
  if (first === undefined) return { ...before, to: before.from };
  const gone = before.contents.findIndex((content) => isSame(content, first));
  if (gone < 0) return null;
  const kept = Math.min(before.contents.length - gone, contents.length);
  if (sameFrom(kept, before.contents, contents, gone, 0, 1) < kept) return null;
  const more = contents.slice(kept);
  if (!more.every(isPlain)) return null;
  known.set(contents, true);
  return extended(before.list, before.from + gone, kept, more.map(textOf));
}

/** The same list, if these texts are a part of it, or go on where it ends; else another. */
function told(before: Part | undefined, texts: string[]): Part {
  const [first] = texts;
  const anew = { list: texts, from: 0, to: texts.length };
  if (before === undefined || first === undefined) return anew;
  const { list, to } = before;
  const from = list.indexOf(first, before.from);
  const kept = Math.min(to - from, texts.length);
  if (from < 0 || from >= to) return anew;
  for (let at = 0; at < kept; at += 1) if (list[from + at] !== texts[at]) return anew;
  return extended(list, from, kept, texts.slice(kept));
}

/** So many texts of a list from there on, and then some more. */
function extended(known: string[], from: number, kept: number, more: readonly string[]): Part {
  const to = from + kept + more.length;
  if (more.length === 0) return { list: known, from, to };
  // Another may have gone on from here in another way.
  const list = known.length === from + kept ? known : known.slice(0, from + kept);
  for (const text of more) list.push(text);
  return { list, from, to };
}

/** How many are the same, from these places on in that direction; of thousands that wait most are. */
export function sameFrom(
  most: number,
  then: readonly Held[],
  now: readonly Held[],
  first: number,
  second: number,
  direction: 1 | -1,
): number {
  for (let count = 0; count < most; count += 1) {
    const [a, b] = [then[first + count * direction], now[second + count * direction]];
    if (a !== b && !isSame(a, b)) return count;
  }
  return most;
}

/** Can nothing change that the texts of these tell? Each step asks several times. */
export function arePlain(contents: readonly Held[]): boolean {
  const answer = known.get(contents) ?? contents.every(isPlain);
  known.set(contents, answer);
  return answer;
}

const known = new WeakMap<readonly Held[], boolean>();

/** Nothing that its text tells can change. */
const isPlain = (content: Held): boolean =>
  content.kind !== 'value' || typeof content.value !== 'object' || content.value === null;

/** Is it the same thing? Of what is plain, it is told by the same text then. */
export function isSame(a: Held | undefined, b: Held | undefined): boolean {
  if (a === b) return true;
  if (a?.kind === 'text') return b?.kind === 'text' && a.text === b.text;
  if (a?.kind === 'message') return b?.kind === 'message' && a.message === b.message;
  return a?.kind === 'value' && b?.kind === 'value' && a.process === b.process && Object.is(a.value, b.value);
}
