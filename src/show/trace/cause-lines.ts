/** "How it came to this", line by line; a circle is drawn beside its lines. */

import type { Cause, Trace } from '../../model.js';
import { cutMiddle, padStart, sanitize, wrap } from '../fitting-text.js';
import { type Lang, wordsFor } from '../words/catalog.js';
import type { CausesWords } from '../words/causes-words.js';

const INDENT = '  ';

/** What the trace's end is told to come from, under its title; nothing where nothing is told. */
export function causeLines(
  { causes = [] }: Pick<Trace, 'causes'>,
  width: number,
  lang: Lang,
): readonly string[] {
  if (causes.length === 0) return [];
  const words = wordsFor(lang).causes;
  const told = toldCauses(causes, width - INDENT.length, words);
  return [...wrap(words.heading, width), ...told.map((line) => INDENT + line)];
}

/** The same without the title. */
export function toldCauses(causes: readonly Cause[], width: number, words: CausesWords): readonly string[] {
  const digits = Math.max(...causes.map(({ step }) => String(step ?? '').length));
  return causes.flatMap((cause) => linesOf(cause, digits, width, words));
}

function linesOf(cause: Cause, digits: number, width: number, words: CausesWords): readonly string[] {
  const { step, line } = cause;
  const [first, rest] = edges(cause);
  const at = words.at(step === null ? null : padStart(String(step), digits), line);
  const lines = wrap(
    sanitize(`${at}${words.sentence(shortened(cause))}`),
    width - Math.max(first.length, HANG.length + rest.length),
  );
  return lines.map((text, index) => (index === 0 ? first : `${rest}${HANG}`) + text);
}

/** Values that are long, with their middles left out. */
function shortened(cause: Cause): Cause {
  const cut = (key: string, part: unknown): unknown =>
    typeof part === 'string' && LONG.has(key) ? cutMiddle(part, MOST) : part;
  return JSON.parse(JSON.stringify(cause, cut));
}

const LONG: ReadonlySet<string> = new Set(['message', 'answer', 'what', 'question']);
const MOST = 40;

/** What goes on below a line stands a little further in. */
const HANG = '  ';

/** What stands left of a cause's first line, and of those that follow: who waits in a circle waits for the next line, the last for the first. */
function edges({ told }: Cause): readonly [string, string] {
  if (told.kind !== 'circle' || (told.isFirst && told.isLast)) return ['', ''];
  if (told.isFirst) return ['.-> ', '|   '];
  return told.isLast ? ["'-- ", '    '] : ['|   ', '|   '];
}

/** The causes as data, told in the same words whatever the language. */
export function causesData(causes: readonly Cause[] = []): object[] {
  const words = wordsFor('en').causes;
  return causes.map((cause) => {
    const { step, actor, line } = cause;
    return { step, actor: actor?.name ?? null, line, text: words.sentence(shortened(cause)) };
  });
}
