/** How much of what a program is expected to print has come: kept in the world, because it depends on how that was come to. */

import type { Violated } from '../../model.js';
import type { ExpectedText, Program } from '../../program.js';

/** One for each text that is expected. */
export type Printing = readonly Awaited[];

interface Awaited {
  /** Lines that are still to come. */
  readonly left: readonly string[];
  /** A line that has begun. */
  readonly begun: string;
  /** The first line that was not expected. */
  readonly wrong: string | null;
}

/** Before anything is printed. */
export function awaitedBy({ expected }: Program): Printing {
  return expected.map(({ lines }) => ({ left: lines, begun: '', wrong: null }));
}

/** After this has come out. */
export function printedOn(program: Program, printing: Printing, output: string): Printing {
  if (output === '' || printing.length === 0) return printing;
  return printing.map((each, index) => after(program.expected[index] as ExpectedText, each, output));
}

function after({ kind }: ExpectedText, before: Awaited, output: string): Awaited {
  const [begun = '', ...lines] = (before.begun + output).split('\n').toReversed();
  const so = lines.toReversed().reduce((each, line) => withLine(kind, each, line), before);
  if (so.wrong !== null) return { ...so, begun: '' };
  // A line that can't become one of them is wrong before it ends: it may never end.
  const awaited = kind === 'prints' ? so.left.slice(0, 1) : so.left;
  const mayCome = begun === '' || awaited.some((line) => line.startsWith(begun));
  return mayCome ? { ...so, begun } : { ...so, begun: '', wrong: begun };
}

function withLine(kind: ExpectedText['kind'], before: Awaited, line: string): Awaited {
  // Behind the first that is wrong nothing counts.
  if (before.wrong !== null) return before;
  const at = kind === 'prints' ? 0 : before.left.indexOf(line);
  if (before.left[at] !== line) return { ...before, wrong: line };
  return { ...before, left: before.left.toSpliced(at, 1) };
}

/** The first text that does not come; `isOver`: nothing more is printed. */
export function missedIn({ expected }: Program, printing: Printing, isOver: boolean): Violated | null {
  for (const [index, text] of expected.entries()) {
    const so = printing[index] as Awaited;
    // The last line may lack its newline.
    const { left, wrong } = isOver && so.begun !== '' ? after(text, so, '\n') : so;
    if (wrong === null && (!isOver || left.length === 0)) continue;
    const printed = { wrong, missing: left, inOrder: text.kind === 'prints' };
    return { property: expectedTitle(text), line: text.line, values: [], printed };
  }
  return null;
}

/** What is expected, as it was stated, on one line. */
export const expectedTitle = ({ kind, lines }: ExpectedText): string =>
  `${kind}: ${lines.join(' / ')}`.trim();
