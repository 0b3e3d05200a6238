/** What CPython says of the braces in an f-string. */

import { stringEnd, stringStart } from './string-literals.js';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What is wrong with the braces of an f-string's content; null where nothing is. The expressions are the parser's. */
export function formatError(content: string): string | null {
  for (let index = 0; index < content.length; index++) {
    if (content.startsWith('{{', index) || content.startsWith('}}', index)) index++;
    else if (content.startsWith('\\N{', index)) index = Math.max(index, content.indexOf('}', index));
    else if (content[index] === '}') return "f-string: single '}' is not allowed";
    else if (content[index] === '{') {
      const end = fieldEnd(content, index);
      if (end < 0) return "f-string: expecting '}'";
      if (/^\s*\*[^,]*$/.test(content.slice(index + 1, end)))
        return 'f-string: cannot use starred expression here';
      index = end;
    }
  }
  return null;
}

/** The index of the brace that closes the field opened at `start`; -1 where none does. */
function fieldEnd(content: string, start: number): number {
  const open: string[] = [];
  let colon = false;
  for (let index = start; index < content.length; index++) {
    const c = content[index] ?? '';
    const inText = colon && open.length === 1; // behind the colon of a field stands text, not code
    const string = inText ? null : stringStart(content, index);
    if (string) {
      const end = stringEnd(content, string);
      if (end < 0) return -1;
      index = end - 1;
    } else if (c in CLOSING) open.push(CLOSING[c] ?? '');
    else if (c === open.at(-1)) open.pop();
    else if (c === ':' && open.length === 1) colon = true;
    if (open.length === 0) return index;
  }
  return -1;
}
