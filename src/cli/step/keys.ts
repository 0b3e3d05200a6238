/** Keys by name, from what a terminal sends and from what is written in a script. */
import { refusal } from '../terminal/exit.js';

/** A letter or digit stands for itself; the others have names: `enter`, `left`, `ctrl-c`. */
export type KeyPress = string;

const SEQUENCES: Readonly<Record<string, KeyPress>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  '1~': 'home',
  '7~': 'home',
  '4~': 'end',
  '8~': 'end',
};
const CONTROLS: Readonly<Record<string, KeyPress>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\x03': 'ctrl-c',
  '\x1a': 'ctrl-z',
  '\x1b': 'esc',
  '\x7f': 'left',
  '\b': 'left',
};

/** The keys that stand in a piece of what a terminal sent. What can't be a key is left out. */
export function keysOf(sent: string): KeyPress[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  const parts = sent.matchAll(/\x1b[[O]([0-9;]*[A-Za-z~])|([\s\S])/gu);
  return [...parts].flatMap(([, sequence, character]) => {
    if (sequence !== undefined) return SEQUENCES[sequence] ?? [];
    return keyOf(character ?? '');
  });
}

/** Full-width digits and marks, as a Chinese keyboard sends them, are the plain ones. */
function keyOf(character: string): KeyPress[] {
  const control = CONTROLS[character];
  if (control !== undefined) return [control];
  const plain = character.normalize('NFKC').toLowerCase();
  if (plain === '=') return ['+'];
  if (plain === '_') return ['-'];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is left of them is no key
  return /[\x00-\x1f]/.test(plain) ? [] : [plain];
}

const NAMES = ['enter', 'space', 'left', 'right', 'home', 'end', 'esc'] as const;

/**
 * The keys of a script: words with spaces between them, each the name of a key (`Enter`, `Left`), or letters and digits that
 * are a key each; `*3` behind a word repeats it.
 * @throws Refusal where a word is neither
 */
export function scriptKeys(script: string): KeyPress[] {
  return script
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      const [, keys = '', times = '1'] = /^(.+?)(?:\*(\d{1,4}))?$/.exec(word) ?? [];
      return Array.from({ length: Number(times) }, () => wordKeys(keys)).flat();
    });
}

function wordKeys(word: string): KeyPress[] {
  const name = word.toLowerCase();
  if (NAMES.some((each) => each === name)) return [name];
  if (/^[0-9a-jknoqsu?+#-]+$/.test(name)) return [...name];
  throw refusal(
    `${word} is no key`,
    `Keys: 0 to 9, letters such as n or b, ? + - #, and by name ${NAMES.join(', ')}; Enter*5 for five times.`,
  );
}
