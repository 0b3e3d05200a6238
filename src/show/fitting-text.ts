/** Text that is safe and fits: control characters made visible, cutting, padding and wrapping by display width. */

import stringWidth from 'string-width';

const ELLIPSIS = '…';

/**
 * What a terminal would obey, or hide, instead of showing: C0 and C1 controls, line separators, marks that turn
 * the direction of writing, invisible format characters, and halves of surrogate pairs. U+200C and U+200D stay:
 * scripts and emoji are spelt with them. Signs that are drawn together with whatever follows them (Grapheme_Cluster_Break=Prepend)
 * would reach out of their cell.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\ud804[\udcbd\udccd\uddc2\uddc3\udfd1]|\ud806[\udd3f\udd41\ude3a\ude84-\ude89]|\ud807[\udd46\udf02]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ASCII = /^[\x20-\x7e]*$/;
/**
 * Text of characters that stand each for itself: ASCII and `…` (one cell), common Chinese and Japanese (two). The full
 * answer needs tables that cost 30 ms to load, a third of Node's own start, so that what can do without them does.
 */
const PLAIN = /^[\x20-\x7e…\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]*$/;
const ONE_CELL = /[\x20-\x7e…]/g;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length > 4) return `\\U${hex.padStart(8, '0')}`;
  return hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`;
}

/** `text` with every control and invisible character written as Python would escape it: `\x1b`, `\n`, `\u202e`. */
export function sanitize(text: string): string {
  return ASCII.test(text) ? text : text.replace(UNSAFE, escaped);
}

/** Cells that `text` takes in a terminal; characters of ambiguous width count as narrow. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (!PLAIN.test(text)) return stringWidth(text);
  return 2 * text.length - (text.match(ONE_CELL)?.length ?? 0);
}

let segmenter: Intl.Segmenter | null = null;

/** What a reader sees as one character each, so that no emoji or accented letter is torn. */
export function graphemes(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The longest beginning of `text` that fits into `width` cells. */
function beginning(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const part of graphemes(text)) {
    used += displayWidth(part);
    if (used > width) break;
    taken += part;
  }
  return taken;
}

/** `text` if it fits into `width` cells, else its beginning and `…`. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return width < 1 ? '' : beginning(text, width - 1) + ELLIPSIS;
}

/** `text` cut to `width` cells and filled with spaces to exactly that. */
export function pad(text: string, width: number): string {
  const shown = cut(text, width);
  return shown + ' '.repeat(Math.max(0, width - displayWidth(shown)));
}

/** The same with the spaces in front, for numbers. */
export function padStart(text: string, width: number): string {
  const shown = cut(text, width);
  return ' '.repeat(Math.max(0, width - displayWidth(shown))) + shown;
}

/**
 * `1 2 …7… 10`: a list in at most `width` cells. What doesn't fit is left out in the middle and counted, because
 * the ends are where messages come and go. `left`: so many are left out there already.
 */
export function cutList(items: readonly string[], width: number, separator = ' ', left = 0): string {
  const whole = items.join(separator);
  if (left === 0 && displayWidth(whole) <= width) return whole;
  const most = left === 0 ? items.length - 1 : items.length;
  for (let kept = Math.min(most, Math.ceil(width / 2)); kept > 0; kept--) {
    const shown = shortened(items, kept, separator, left);
    if (displayWidth(shown) <= width) return shown;
  }
  return cut(`${ELLIPSIS}${items.length + left}${ELLIPSIS}`, width);
}

function shortened(items: readonly string[], kept: number, separator: string, left: number): string {
  const tail = Math.floor(kept / 2);
  const gap = `${ELLIPSIS}${items.length + left - kept}${ELLIPSIS}`;
  return [...items.slice(0, kept - tail), gap, ...items.slice(items.length - tail)].join(separator);
}

/** `'aaaa…992…bbb'`: a text in at most `width` cells, with the number of characters left out of its middle. */
export function cutMiddle(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const parts = graphemes(text);
  const room = width - 2 - String(parts.length).length;
  if (room < 4) return cut(text, width);
  const head = beginning(text, Math.ceil(room / 2));
  const tail = ending(parts, Math.floor(room / 2));
  const left = parts.length - graphemes(head).length - tail.length;
  return `${head}${ELLIPSIS}${left}${ELLIPSIS}${tail.join('')}`;
}

function ending(parts: readonly string[], width: number): readonly string[] {
  let from = parts.length;
  let used = 0;
  while (from > 0) {
    used += displayWidth(parts[from - 1] ?? '');
    if (used > width) break;
    from--;
  }
  return parts.slice(from);
}

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
/** Chinese closing punctuation may not begin a line. */
const CLOSING = /^[、。，．：；？！）》」』】”’…]/;

/** Opening punctuation may not end one. */
const OPENING = /^[（《「『“‘]/;

/** `text` in lines of at most `width` cells: broken at spaces, and between Chinese characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (each: string): boolean => displayWidth(each.trimEnd()) <= width;
  for (const word of words(text).flatMap((each) => (fits(each) ? [each] : graphemes(each)))) {
    if (line !== '' && displayWidth(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The pieces of `text` that may not be broken, each with the space after it. */
function words(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let breakable = false;
  let opened = false;
  for (const part of graphemes(text)) {
    const wide = WIDE.test(part);
    if (piece !== '' && !opened && !CLOSING.test(part) && part !== ' ' && (breakable || wide)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
    breakable = part === ' ' || wide;
    opened = OPENING.test(part);
  }
  return piece === '' ? pieces : [...pieces, piece];
}
