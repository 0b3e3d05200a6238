/** What CPython says of the content of a string literal: escapes, bytes, braces. */

import { formatError } from './f-strings.js';

const ESCAPE = /\\(?:N(?:\{([^}]*)\})?|([xuU])([0-9a-fA-F]*)|[\s\S])/g;
const ESCAPE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What is wrong with the content of a literal: CPython's message, or null. */
export function contentError(prefix: string, content: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
  if (prefix.includes('b') && /[^\x00-\x7f]/.test(content))
    return 'bytes can only contain ASCII literal characters';
  const format = prefix.includes('f') ? formatError(content) : null;
  if (format !== null || prefix.includes('r')) return format;
  for (const sequence of content.matchAll(ESCAPE)) {
    const message = prefix.includes('b') ? byteEscapeError(sequence) : unicodeEscapeError(sequence);
    if (message !== null) return message;
  }
  return null;
}

function byteEscapeError([, , kind, digits = '']: RegExpMatchArray): string | null {
  return kind === 'x' && digits.length < 2 ? 'invalid \\x escape in a bytes literal' : null;
}

function unicodeEscapeError([whole, name, kind, digits = '']: RegExpMatchArray): string | null {
  if (whole === '\\N' || name === '') return 'malformed \\N character escape';
  if (kind === undefined) return null;
  const wanted = ESCAPE_DIGITS[kind] ?? 0;
  if (digits.length < wanted) return `truncated \\${kind}${'X'.repeat(wanted)} escape`;
  if (kind === 'U' && Number.parseInt(digits.slice(0, 8), 16) > 0x10ffff) return 'illegal Unicode character';
  return null;
}

/** How to mend a literal of which `contentError` says this. */
export function contentAdvice(message: string): string {
  if (message.startsWith('f-string'))
    return 'Braces hold an expression; as text they are written twice: {{ and }}.';
  if (message.startsWith('bytes')) return 'Leave the b out, or write "…".encode().';
  return 'A backslash begins an escape: write \\\\ for a backslash itself, or put an r before the string.';
}
