/** What stands above a trace: which program, what to watch for, and in which order and time it was run. */

import type { Trace } from '../../model.js';
import { isFixed, programName } from '../command.js';
import { sanitize, wrap } from '../fitting-text.js';
import type { TraceWords } from '../words/catalog.js';

/** What a demo says of itself, in the language already chosen. */
export interface DemoText {
  readonly name: string;
  readonly title: string;
  readonly shows: string;
  readonly lookFor: string;
  /** What the mended version changes. */
  readonly mend?: string | undefined;
  readonly hasFixed: boolean;
}

export interface HeaderLine {
  readonly text: string;
  readonly strong: boolean;
}

/** The lines above the lanes, none wider than `width`. */
export function headerLines(
  trace: Trace,
  demo: DemoText | null,
  width: number,
  words: TraceWords,
): readonly HeaderLine[] {
  const title = sanitize(words.titled(programName(trace), demo?.title ?? null, isFixed(trace)));
  const paragraphs = [
    ...aboutDemo(demo, isFixed(trace), words),
    orderText(trace, words),
    words.timing[trace.timing],
  ];
  const line =
    (strong: boolean) =>
    (text: string): HeaderLine => ({ text, strong });
  return [
    ...wrap(title, width).map(line(true)),
    ...paragraphs.flatMap((paragraph) => wrap(paragraph, width)).map(line(false)),
  ];
}

function orderText({ seed, noReturn }: Trace, words: TraceWords): string {
  if (noReturn !== undefined && noReturn !== null) return words.simplest;
  return seed === null ? words.replayed : words.seeded(seed);
}

/** Of a mended program what was mended; of any other what to watch for. */
function aboutDemo(demo: DemoText | null, fixed: boolean, words: TraceWords): readonly string[] {
  if (demo === null) return [];
  const point = fixed && demo.mend !== undefined ? words.mend(demo.mend) : words.lookFor(demo.lookFor);
  return [demo.shows, point].map(sanitize);
}
