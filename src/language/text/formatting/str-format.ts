/** `str.format`: replacement fields with their attributes, items, conversions and nested specifiers. */

import { present } from '../../../heap/expected.js';
import type { Value } from '../../../model.js';
import type { Keywords, Machine } from '../../contract/machine.js';
import { asciiEscape } from '../strings.js';

/** Where fields find their values; `next` is the next automatic number, `manual` that numbers are given. */
interface Source {
  readonly args: readonly Value[] | null;
  readonly named: (name: string) => Value;
  next: number;
  manual: boolean;
}

interface ReplacementField {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  /** Index behind the closing brace. */
  readonly end: number;
}

/** `text.format(*args, **keywords)`; ValueError, IndexError, KeyError as CPython 3.11 (`do_string_format`). */
export function formatTemplate(m: Machine, text: string, args: readonly Value[], keywords: Keywords): string {
  const named = (name: string) =>
    keywords.get(name) ?? (keywords.has(name) ? null : m.fail('KeyError', name));
  return expand(m, text, { args, named, next: 0, manual: false }, 2);
}

/** `text.format_map(mapping)`. */
export function formatMap(m: Machine, text: string, mapping: Value): string {
  const named = (name: string) => m.subscript(mapping, name);
  return expand(m, text, { args: null, named, next: 0, manual: false }, 2);
}

function expand(m: Machine, text: string, source: Source, depth: number): string {
  if (depth <= 0) m.fail('ValueError', 'Max string recursion exceeded');
  let result = '';
  let at = 0;
  for (;;) {
    const brace = text.slice(at).search(/[{}]/);
    if (brace < 0) return result + text.slice(at);
    result += text.slice(at, at + brace);
    at += brace + 1;
    const opened = text[at - 1];
    if (text[at] === opened) {
      result += opened;
      at += 1;
    } else {
      if (opened === '}' || at === text.length)
        m.fail('ValueError', `Single '${opened}' encountered in format string`);
      const field = readField(m, text, at);
      result += render(m, field, source, depth);
      at = field.end;
    }
  }
}

function readField(m: Machine, text: string, start: number): ReplacementField {
  const end = nameEnd(m, text, start);
  const name = text.slice(start, end);
  if (text[end] === '}') return { name, conversion: '', spec: '', end: end + 1 };
  if (end >= text.length) m.fail('ValueError', "expected '}' before end of string");
  if (text[end] === ':') return { name, conversion: '', ...readSpec(m, text, end + 1) };
  const conversion = pointAt(text, end + 1);
  if (conversion === '') m.fail('ValueError', 'end of string while looking for conversion specifier');
  const after = end + 1 + conversion.length;
  if (text[after] === '}') return { name, conversion, spec: '', end: after + 1 };
  if (after < text.length && text[after] !== ':')
    m.fail('ValueError', "expected ':' after conversion specifier");
  return { name, conversion, ...readSpec(m, text, after + 1) };
}

const pointAt = (text: string, at: number) =>
  at < text.length ? String.fromCodePoint(present(text.codePointAt(at))) : '';

/** The index of what ends a field's name: `}`, `:`, `!`, or the end of the text. */
function nameEnd(m: Machine, text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = present(text[at]);
    if (character === '{') m.fail('ValueError', "unexpected '{' in field name");
    if (character === '[') {
      const close = text.indexOf(']', at);
      at = close < 0 ? text.length : close;
    } else if ('}:!'.includes(character)) return at;
  }
  return text.length;
}

function readSpec(m: Machine, text: string, start: number): { spec: string; end: number } {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return { spec: text.slice(start, at), end: at + 1 };
  }
  return m.fail('ValueError', "unmatched '{' in format spec");
}

function render(m: Machine, field: ReplacementField, source: Source, depth: number): string {
  const value = convert(m, look(m, field.name, source), field.conversion);
  const spec = field.spec.includes('{') ? expand(m, field.spec, source, depth - 1) : field.spec;
  return m.format(value, spec);
}

function convert(m: Machine, value: Value, conversion: string): Value {
  if (conversion === '') return value;
  if (conversion === 'r') return m.repr(value);
  if (conversion === 's') return m.str(value);
  if (conversion === 'a') return asciiEscape(m.repr(value));
  const code = present(conversion.codePointAt(0));
  const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  return m.fail('ValueError', `Unknown conversion specifier ${shown}`);
}

/** What a regular expression found: groups may be missing. */
type Groups = readonly (string | undefined)[] | null;

/** The value of a field name such as `0.task[name]`. */
function look(m: Machine, name: string, source: Source): Value {
  const first = /^[^.[]*/.exec(name)?.[0] ?? '';
  let value = base(m, first, source);
  let rest = name.slice(first.length);
  while (rest !== '') {
    const part: Groups = /^(?:\.([^.[]*)|\[([^\]]*)(\])?)/.exec(rest);
    if (part === null)
      return m.fail('ValueError', "Only '.' or '[' may follow ']' in format field specifier");
    const [all = '', attribute, item, close] = part;
    if (item !== undefined && close === undefined) m.fail('ValueError', "Missing ']' in format string");
    const key = attribute ?? item ?? '';
    if (key === '') m.fail('ValueError', 'Empty attribute in format string');
    value =
      attribute === undefined ? m.subscript(value, wholeNumber(m, key) ?? key) : m.attribute(value, key);
    rest = rest.slice(all.length);
  }
  return value;
}

function base(m: Machine, first: string, source: Source): Value {
  const given = first === '' ? undefined : wholeNumber(m, first);
  if (first !== '' && given === undefined) return source.named(first);
  const place = given === undefined ? automatic(m, source) : numbered(m, source, given);
  if (source.args === null) return m.fail('ValueError', 'Format string contains positional fields');
  const value = source.args[place];
  if (value !== undefined) return value;
  return m.fail('IndexError', `Replacement index ${place} out of range for positional args tuple`);
}

function automatic(m: Machine, source: Source): number {
  if (source.manual)
    m.fail('ValueError', 'cannot switch from manual field specification to automatic field numbering');
  return source.next++;
}

function numbered(m: Machine, source: Source, place: number): number {
  if (source.next > 0)
    m.fail('ValueError', 'cannot switch from automatic field numbering to manual field specification');
  source.manual = true;
  return place;
}

function wholeNumber(m: Machine, text: string): number | undefined {
  const digits = /^\d*/.exec(text)?.[0] ?? '';
  if (BigInt(digits) >= 2n ** 63n) m.fail('ValueError', 'Too many decimal digits in format string');
  return digits === '' || digits.length < text.length ? undefined : Number(digits);
}
