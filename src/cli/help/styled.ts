/** Running text with words that stand out: its marks taken off, wrapped to a width, and inked only then. */
import { type Ink, wrap } from '../../show/index.js';

/** A text and which of it is strong: from and to, counted in characters that are no spaces. */
interface Styled {
  readonly text: string;
  readonly strong: readonly (readonly [from: number, to: number])[];
}

/** Code, strong text, and links, as Markdown marks them. */
const MARKED = /(`[^`]+`)|\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)]+)\)/g;
/** A space at which no line is broken: commands are copied from the screen. */
const FIRM = '\u00a0';

/** The text in lines of at most `width` cells. Where lines break does not depend on the ink. */
export function wrapped(markdown: string, width: number, ink: Ink): readonly string[] {
  const { text, strong } = styled(markdown);
  let seen = 0;
  return wrap(text, width).map((line) => {
    const inked = inkedLine(line, seen, strong, ink);
    seen += length(line);
    return inked.replaceAll(FIRM, ' ');
  });
}

/** The text alone, as it is shown. */
export function plain(markdown: string): string {
  return styled(markdown).text.replaceAll(FIRM, ' ');
}

function styled(markdown: string): Styled {
  let text = '';
  const strong: (readonly [number, number])[] = [];
  let from = 0;
  for (const { 0: whole, 1: code, 2: bold, 3: label, 4: target = '', index } of markdown.matchAll(MARKED)) {
    text += markdown.slice(from, index);
    const begins = length(text);
    text += code?.replaceAll(' ', FIRM) ?? bold ?? linked(label ?? '', target);
    if (bold !== undefined) strong.push([begins, length(text)]);
    from = index + whole.length;
  }
  return { text: text + markdown.slice(from), strong };
}

/** A terminal can't follow a path from one page to another: there, the words say enough. */
function linked(label: string, target: string): string {
  return target.startsWith('http') ? `${label} (${target})` : label;
}

const isSpace = (character: string): boolean => character === ' ' || character === FIRM;
const length = (text: string): number => [...text].filter((each) => !isSpace(each)).length;

function inkedLine(line: string, before: number, strong: Styled['strong'], ink: Ink): string {
  let at = before;
  const runs: { text: string; isStrong: boolean }[] = [];
  for (const character of line) {
    // A space is strong only between what is.
    const inside = ([from, to]: readonly [number, number]): boolean =>
      at < to && (isSpace(character) ? from < at : from <= at);
    const isStrong = strong.some(inside);
    const last = runs.at(-1);
    if (last?.isStrong === isStrong) last.text += character;
    else runs.push({ text: character, isStrong });
    if (!isSpace(character)) at++;
  }
  return runs.map(({ text, isStrong }) => (isStrong ? ink(text) : text)).join('');
}
