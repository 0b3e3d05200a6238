/**
 * Statements that the parser doesn't know, spelled as ones that it does and that mean the same, at the same columns:
 * `match a, b:` and `case a, b:` without brackets, and `del a,` with its comma.
 */

import { depthAt } from '../mistakes/mistake.js';
import type { Token } from '../reading/token.js';

/** `text`, which consists of `tokens`, for the parser. */
export function respelled(tokens: readonly Token[], text: string): string {
  const units = text.replaceAll('\f', ' ').split('');
  let line: Token[] = [];
  for (const token of tokens) {
    if (token.type !== 'newline') {
      if (token.type !== 'indent' && token.type !== 'dedent') line.push(token);
      continue;
    }
    respell(line, units);
    line = [];
  }
  return units.join('');
}

function respell(line: readonly Token[], units: string[]): void {
  const word = line[0]?.text;
  const last = line.at(-1);
  if (word === 'del' && last?.text === ',') units[last.start] = ' ';
  if (word === 'case' || word === 'match') bracket(line, units);
}

/** The blanks around what stands between the word and the colon (or the guard) become the brackets. */
function bracket(line: readonly Token[], units: string[]): void {
  const first = line[1];
  const end = line.findIndex((token, i) => i > 1 && /^(?::|if)$/.test(token.text) && depthAt(line, i) === 0);
  const closing = line[end];
  const comma = line.slice(0, end).some((token, i) => token.text === ',' && depthAt(line, i) === 0);
  if (!comma || !first || !closing || units[first.start - 1] !== ' ') return;
  units[first.start - 1] = '(';
  if (closing.text === 'if') units[closing.start - 1] = ')';
  else {
    units[closing.start] = '):';
    if (units[closing.end] === ' ') units[closing.end] = '';
  }
}
