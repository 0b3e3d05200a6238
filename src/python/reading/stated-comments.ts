/** What a file states of its program in comments: lines such as `# always: q.qsize() <= 3` or `# prints: counter is 4`. */

import { EXPECTED_KINDS, type ExpectedKind, PROPERTY_KINDS, type PropertyKind } from '../../program.js';
import { tokenize } from './tokenizer.js';

/** An expression that is to hold, or a line that is to be printed, and where that stands. */
export interface Stated {
  readonly kind: PropertyKind | ExpectedKind;
  readonly text: string;
  /** null for one that was given beside the file. */
  readonly place: { readonly line: number; readonly column: number } | null;
}

const KINDS = [...PROPERTY_KINDS, ...EXPECTED_KINDS];
const STATEMENT = new RegExp(`^(#[ \\t]*(${KINDS.join('|')})[ \\t]*:[ \\t]?)([^\\n]*)$`);

const isKind = (text: string | undefined): text is Stated['kind'] =>
  (KINDS as readonly (string | undefined)[]).includes(text);

/** All of a file's, in order. */
export function statedIn(source: string): Stated[] {
  const found = source.split('\n').flatMap((line, index): Stated[] => {
    const [, before = '', kind, text = ''] = STATEMENT.exec(line) ?? [];
    return isKind(kind) ? [{ kind, text, place: { line: index + 1, column: before.length } }] : [];
  });
  if (found.length === 0) return found;
  const inTexts = linesInTexts(source);
  return found.filter(({ place }) => place !== null && !inTexts.has(place.line));
}

/** The lines that begin within a string of the program: there stands no comment. */
function linesInTexts(source: string): Set<number> {
  const { tokens } = tokenize(source);
  const within = tokens.flatMap(({ type, text, start }) => {
    if (type !== 'string') return [];
    const first = source.slice(0, start).split('\n').length;
    const more = text.split('\n').length - 1;
    return Array.from({ length: more }, (_, index) => first + index + 1);
  });
  return new Set(within);
}
