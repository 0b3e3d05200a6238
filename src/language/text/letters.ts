/** Upper, lower and title case of text, and what kinds of characters it has: Python's rules on Unicode. */

import { present } from '../../heap/expected.js';
import { pointsOf } from './strings.js';

/** Digits by value that are not decimal: superscripts, circled … (Unicode's Numeric_Type Digit). */
const SPECIAL_DIGIT =
  '\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c' +
  '\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{1f100}-\\u{1f10a}';
/** Ideographs that are numbers. */
const IDEOGRAPHIC =
  '㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁叄參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零參拾兩零六陸什';

const all = (classes: string) => {
  const pattern = new RegExp(`^[${classes}]+$`, 'u');
  return (text: string) => pattern.test(text);
};

export const isAlpha = all('\\p{L}');
export const isDecimal = all('\\p{Nd}');
export const isDigit = all(`\\p{Nd}${SPECIAL_DIGIT}`);
export const isNumeric = all(`\\p{N}${IDEOGRAPHIC}`);
export const isAlphanumeric = all('\\p{L}\\p{N}');
export const isIdentifier = (text: string) => /^[_\p{XIDS}][\p{XIDC}]*$/u.test(text);
export const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);
export const isLower = (text: string) => /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text);
export const isUpper = (text: string) => /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);

/** Each run of cased letters begins with a capital and goes on in lower case. */
export function isTitle(text: string): boolean {
  let inside = false;
  let isThere = false;
  for (const character of text) {
    const capital = /[\p{Uppercase}\p{Lt}]/u.test(character);
    const small = !capital && /\p{Lowercase}/u.test(character);
    if (capital === inside && (capital || small)) return false;
    inside = capital || small;
    isThere ||= inside;
  }
  return isThere;
}

/** A character in lower case; a capital sigma goes by what is around it in the text. */
function lowerAt(text: string, at: number, character: string): string {
  if (character !== 'Σ') return character.toLowerCase();
  return present(text.toLowerCase()[text.slice(0, at).toLowerCase().length]);
}

const DIGRAPHS = 'ǄǅǆǇǈǉǊǋǌǱǲǳ';

/** A character at the head of a word. */
function titleCharacter(character: string): string {
  const digraph = DIGRAPHS.indexOf(character);
  if (digraph >= 0) return present(DIGRAPHS[digraph - (digraph % 3) + 1]);
  if (/[\u10d0-\u10ff]/.test(character)) return character;
  const [first = '', ...rest] = Array.from(character.toUpperCase());
  return first + (first === 'ʼ' ? rest.join('') : rest.join('').toLowerCase());
}

/** Each character replaced; `at` is its index in UTF-16 units. */
function mapped(text: string, change: (character: string, at: number) => string): string {
  let at = 0;
  let result = '';
  for (const character of text) {
    result += change(character, at);
    at += character.length;
  }
  return result;
}

export function titleCase(text: string): string {
  let inside = false;
  return mapped(text, (character, at) => {
    const head = !inside;
    inside = /\p{Cased}/u.test(character);
    return head ? titleCharacter(character) : lowerAt(text, at, character);
  });
}

export function capitalize(text: string): string {
  const [first] = text;
  return first === undefined
    ? ''
    : titleCharacter(first) + text.toLowerCase().slice(first.toLowerCase().length);
}

export function swapCase(text: string): string {
  return mapped(text, (character, at) => {
    if (/\p{Uppercase}/u.test(character)) return lowerAt(text, at, character);
    return /\p{Lowercase}/u.test(character) ? character.toUpperCase() : character;
  });
}

export function caseFold(text: string): string {
  const fold = (character: string) => {
    if (character === 'ı' || character === 'ẞ') return character === 'ı' ? character : 'ss';
    return character.toUpperCase().toLowerCase();
  };
  return pointsOf(text).map(fold).join('');
}
