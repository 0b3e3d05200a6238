/** Number literals, and what CPython says of malformed ones. */

/** A number literal ends at `end`; `error.at` is the index of the character that CPython points at. */
export interface ScannedNumber {
  readonly end: number;
  readonly error: { readonly message: string; readonly at: number } | null;
}

const BASES: Readonly<Record<string, { name: string; digits: RegExp }>> = {
  x: { name: 'hexadecimal', digits: /[0-9a-f]/i },
  o: { name: 'octal', digits: /[0-7]/ },
  b: { name: 'binary', digits: /[01]/ },
};
const DIGITS = '[0-9](?:_?[0-9])*';
const DECIMAL = new RegExp(`(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:e[-+]?${DIGITS})?j?`, 'iy');
const WORD = /[A-Za-z0-9_]*/y;
/** Keywords that may follow a number without a blank. */
const FOLLOWING = /^(?:and|else|for|if|in|is|or|not)/;

/** Scans the number that begins at `start` of `text` (CPython 3.11, the tokenizer's numbers). */
export function scanNumber(text: string, start: number): ScannedNumber {
  const base = text[start] === '0' ? BASES[(text[start + 1] ?? '').toLowerCase()] : undefined;
  return base ? scanBased(text, start, base) : scanDecimal(text, start);
}

function scanBased(text: string, start: number, base: { name: string; digits: RegExp }): ScannedNumber {
  let end = start + 2;
  for (;;) {
    const digit = text[end] === '_' ? end + 1 : end;
    if (!base.digits.test(text[digit] ?? '')) break;
    end = digit + 1;
  }
  const next = text[end] ?? '';
  if (/[0-9]/.test(next)) return failed(text, start, `invalid digit '${next}' in ${base.name} literal`, end);
  if (next === '_') return failed(text, start, `invalid ${base.name} literal`, end);
  if (end === start + 2) return failed(text, start, `invalid ${base.name} literal`, end - 1);
  return ended(text, start, end, base.name);
}

function scanDecimal(text: string, start: number): ScannedNumber {
  DECIMAL.lastIndex = start;
  const literal = DECIMAL.exec(text)?.[0] ?? '';
  const end = start + literal.length;
  if (/^0[0-9_]*[1-9][0-9_]*$/.test(literal)) {
    const message =
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    return failed(text, start, message, start);
  }
  if (text[end] === '_') return failed(text, start, 'invalid decimal literal', end);
  const sign = /^e[-+]/i.exec(text.slice(end, end + 2));
  if (sign) return failed(text, start, 'invalid decimal literal', end + 1);
  const name = literal.toLowerCase().endsWith('j') ? 'imaginary' : 'decimal';
  return ended(text, start, end, name);
}

function ended(text: string, start: number, end: number, name: string): ScannedNumber {
  const word = wordAt(text, end);
  if (word === '' || FOLLOWING.test(word)) return { end, error: null };
  return failed(text, start, `invalid ${name} literal`, end - 1);
}

function failed(text: string, start: number, message: string, at: number): ScannedNumber {
  return { end: Math.max(start + wordAt(text, start).length, at + 1), error: { message, at } };
}

function wordAt(text: string, index: number): string {
  WORD.lastIndex = index;
  return WORD.exec(text)?.[0] ?? '';
}

/** How to mend a literal in which `scanNumber` has met an error. */
export function numberAdvice(literal: string): string {
  const octal = /^0([0-7]+)$/.exec(literal)?.[1];
  if (octal !== undefined)
    return `In Python 3 write 0o${octal} for an octal number, ${octal.replace(/^0+(?=.)/, '')} for a decimal one.`;
  if (/^[0-9].*L$/i.test(literal))
    return `Python 3 has one kind of int, of any size: write ${literal.slice(0, -1)}.`;
  if (/^0[0-9_]+$/.test(literal)) return `Take the zeros in front away: ${literal.replace(/^[0_]+/, '')}.`;
  if (/^0[xob]/i.test(literal))
    return 'After 0x come the digits 0-9 and a-f, after 0o 0-7, after 0b 0 and 1.';
  if (literal.includes('_')) return 'An underscore stands between two digits, one at a time: 1_000.';
  return 'A name must not begin with a digit; between a number and a word stands a blank or an operator.';
}
