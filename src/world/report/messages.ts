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

/** What an object held last, all of it such as its text can't change of, and its texts. */
interface Latest extends Part {
  readonly contents: readonly Held[];
}

const latest = new WeakMap<Program, Map<string, Latest>>();

/** The texts of what the object `key` holds, to be looked at later. */
export function messageTexts(
  program: Program,
  key: string,
  held: readonly Held[],
  textOf: (content: Held) => string,
): () => readonly string[] {
  const those = latest.get(program) ?? new Map<string, Latest>();
  latest.set(program, those);
  const before = those.get(key);
  if (before?.contents === held) return textsOf(before);
  const asTold = (content: Held): Held =>
    isPlain(content) ? content : { kind: 'text', text: textOf(content) };
  // Where they go on from those before them, only those that came are looked at.
  const now =
    (before && continued(before, held, textOf)) ??
    told(before, arePlain(held) ? held : held.map(asTold), textOf);
  those.set(key, now);
  return textsOf(now);
}

function told(
  before: Latest | undefined,
  contents: readonly Held[],
  textOf: (content: Held) => string,
): Latest {
  return (before && continued(before, contents, textOf)) ?? anew(contents, textOf);
}

function textsOf({ list, from, to }: Part): () => readonly string[] {
  return () => list.slice(from, to);
}

function anew(contents: readonly Held[], textOf: (content: Held) => string): Latest {
  return { list: contents.map(textOf), from: 0, to: contents.length, contents };
}

/** The same list, if the contents are a part of it, or go on where it ends; null where it is another. */
function continued(
  before: Latest,
  contents: readonly Held[],
  textOf: (content: Held) => string,
): Latest | null {
  const [first] = contents;
  if (first === undefined) return { ...before, to: before.from, contents };
  const gone = before.contents.findIndex((content) => isSame(content, first));
  if (gone < 0) return null;
  const kept = Math.min(before.contents.length - gone, contents.length);
  if (sameFrom(kept, before.contents, contents, gone, 0, 1) < kept) return null;
  const from = before.from + gone;
  const to = from + contents.length;
  const more = contents.slice(kept);
  if (!more.every(isPlain)) return null;
  known.set(contents, true);
  if (more.length === 0) return { list: before.list, from, to, contents };
  // Another may have gone on from here in another way.
  const list = before.list.length === from + kept ? before.list : before.list.slice(0, from + kept);
  for (const content of more) list.push(textOf(content));
  return { list, from, to, contents };
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
