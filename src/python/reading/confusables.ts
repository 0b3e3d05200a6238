/** Characters that look like ASCII ones but are not: Chinese punctuation, curly quotes, special blanks, dashes. */

const TWINS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '´': "'",
  '、': ',',
  '。': '.',
  '．': '.',
  '｡': '.',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '「': '"',
  '」': '"',
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '‹': '<',
  '›': '>',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '×': '*',
  '·': '.',
  '÷': '/',
};
const BLANKS: Readonly<Record<string, string>> = {
  '\u3000': 'a full-width blank',
  '\u00a0': 'a no-break space',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width character',
  '\u200d': 'a zero-width character',
  '\u2002': 'a wide blank',
  '\u2003': 'a wide blank',
  '\u2009': 'a thin blank',
  '\ufeff': 'a byte order mark',
};

/** The ASCII character that `character` was meant to be; null where there is none. */
export function fullWidth(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e && character.length === 1) return String.fromCharCode(code - 0xfee0);
  if (character in BLANKS) return ' ';
  return TWINS[character] ?? null;
}

/** CPython's message for a character that no token may hold, and what to write instead. */
export function strangeCharacter(character: string): { message: string; advice: string } {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const printable = !/[\p{C}\p{Z}]/u.test(character);
  const message = printable
    ? `invalid character '${character}' (${code})`
    : `invalid non-printable character ${code}`;
  return { message, advice: adviceOn(character, code) };
}

function adviceOn(character: string, code: string): string {
  const blank = BLANKS[character];
  if (blank !== undefined) return `This is ${blank} (${code}): write an ordinary blank, or nothing.`;
  const twin = fullWidth(character);
  if (twin === null) return `'${character}' means nothing in Python outside a string or a comment.`;
  return `Write the ASCII character ${twin} instead of ${nameOf(character)}: switch the keyboard to English for code.`;
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return `the full-width ${character}`;
  if ('“”‘’„«»´'.includes(character)) return `the curly quote ${character}`;
  return character;
}
