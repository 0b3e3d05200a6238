/** Where string literals begin and end. */

const OPENING = /([A-Za-z]{0,2})('''|"""|'|")/y;
const PREFIXES = new Set(['', 'r', 'b', 'u', 'f', 'rb', 'br', 'rf', 'fr']);

/** What a string literal begins with. */
export interface StringStart {
  readonly prefix: string;
  readonly quote: string;
  /** The index at which its content begins. */
  readonly body: number;
}

/** The string literal that begins at `index`, prefix and all; null where none does. */
export function stringStart(text: string, index: number): StringStart | null {
  OPENING.lastIndex = index;
  const [opening = '', letters = '', quote] = OPENING.exec(text) ?? [];
  const prefix = letters.toLowerCase();
  if (!quote || !PREFIXES.has(prefix)) return null;
  return { prefix, quote, body: index + opening.length };
}

/** The index behind the closing quote; -1 where the literal is never closed (or not on its line). */
export function stringEnd(text: string, start: StringStart): number {
  if (start.prefix.includes('f')) {
    const end = formattedEnd(text, start);
    if (end >= 0) return end;
  }
  return plainEnd(text, start);
}

function plainEnd(text: string, { quote, body }: StringStart): number {
  for (let index = body; index < text.length; index++) {
    const c = text[index];
    if (c === '\\') index++;
    else if (c === '\n' && quote.length === 1) return -1;
    else if (text.startsWith(quote, index)) return index + quote.length;
  }
  return -1;
}

/** As from 3.12 on: an expression between braces may hold strings of its own, with the same quotes. */
function formattedEnd(text: string, { quote, body }: StringStart): number {
  let depth = 0;
  for (let index = body; index < text.length; index++) {
    const c = text[index];
    const inner = depth > 0 ? stringStart(text, index) : null;
    if (c === '\\') index++;
    else if (depth === 0 && (text.startsWith('{{', index) || text.startsWith('}}', index))) index++;
    else if (c === '{') depth++;
    else if (c === '}' && depth > 0) depth--;
    else if (inner) {
      const end = stringEnd(text, inner);
      if (end < 0) return -1;
      index = end - 1;
    } else if (c === '\n' && quote.length === 1) return -1;
    else if (depth === 0 && text.startsWith(quote, index)) return index + quote.length;
  }
  return -1;
}
