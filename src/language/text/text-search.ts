/** The methods of str and bytes that look for a part: find, count, startswith, replace, partition … */

import type { Value } from '../../model.js';
import { givenType, method } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import { type Machine, tuple } from '../contract/machine.js';
import type { Native } from '../contract/native.js';
import { plain, size, stretch } from '../numbers/indexes.js';
import { intOf } from '../numbers/numbers.js';
import { pointCount, pointIndex, pointSlice, pointsOf } from './strings.js';
import { ownText } from './text-self.js';
import { BYTES, STR, type TextKind, textArgument } from './texts.js';

/** `text[start:end]` and where it starts; undefined where the start lies behind the end of the text. */
function part(m: Machine, text: string, start: Value = null, end: Value = null) {
  const length = pointCount(text);
  const { start: from, stop, count } = stretch(m, start, end, null, length);
  const requested = start === null ? 0 : Number(plain(m, start));
  if (requested > length || stop < from) return undefined;
  return { from, text: pointSlice(text, from, from + count) };
}

/** What is looked for: in bytes it may be a byte given as an int. */
function needle(m: Machine, kind: TextKind, value: Value): string {
  const it = plain(m, value);
  const byte = kind === BYTES ? intOf(it) : undefined;
  if (byte !== undefined && byte >= 0 && byte < 256) return String.fromCharCode(Number(byte));
  if (byte !== undefined) m.fail('ValueError', 'byte must be in range(0, 256)');
  if (kind === BYTES && BYTES.of(m, value) === undefined)
    m.fail('TypeError', `argument should be integer or bytes-like object, not '${m.typeName(value)}'`);
  return textArgument(m, kind, value, `must be str, not ${m.typeName(value)}`);
}

function finding(kind: TextKind, name: string): Native {
  const backwards = name.startsWith('r');
  return method(`${kind.name}.${name}(sub, start=, end=, //)`, (m, self, sub, start, end) => {
    // The bounds are looked at first (`_ParseTupleFinds`, 3.11).
    const within = part(m, ownText(m, kind, self, name), start, end);
    const wanted = needle(m, kind, sub);
    const at =
      within === undefined ? -1 : backwards ? within.text.lastIndexOf(wanted) : within.text.indexOf(wanted);
    if (within !== undefined && at >= 0) return within.from + pointIndex(within.text, at);
    if (name.endsWith('find')) return -1;
    return m.fail('ValueError', kind === STR ? 'substring not found' : 'subsection not found');
  });
}

function counting(kind: TextKind): Native {
  return method(`${kind.name}.count(sub, start=, end=, //)`, (m, self, sub, start, end) => {
    const within = part(m, ownText(m, kind, self, 'count'), start, end);
    const wanted = needle(m, kind, sub);
    if (within === undefined) return 0;
    return wanted === '' ? pointCount(within.text) + 1 : within.text.split(wanted).length - 1;
  });
}

function matching(kind: TextKind, name: 'startswith' | 'endswith'): Native {
  return method(`${kind.name}.${name}(prefix, start=, end=, //)`, (m, self, prefix, start, end) => {
    const text = part(m, ownText(m, kind, self, name), start, end)?.text;
    for (const each of affixes(m, kind, prefix, name))
      if (name === 'startswith' ? text?.startsWith(each) : text?.endsWith(each)) return true;
    return false;
  });
}

/** One after the other: what comes behind the one that fits is not looked at. */
function* affixes(m: Machine, kind: TextKind, prefix: Value, name: string): Iterable<string> {
  const one = kind.of(m, prefix);
  if (one !== undefined) {
    yield one;
    return;
  }
  const several = plain(m, prefix);
  if (typeof several !== 'object' || several?.t !== 'tuple')
    return m.fail(
      'TypeError',
      `${name} first arg must be ${kind.name} or a tuple of ${kind.name}, not ${m.typeName(prefix)}`,
    );
  const complaint = (item: Value) => `tuple for ${name} must only contain str, not ${m.typeName(item)}`;
  for (const item of several.items) yield textArgument(m, kind, item, complaint(item));
}

function replacing(kind: TextKind): Native {
  return method(`${kind.name}.replace(old, new, count=, /)`, (m, self, old, replacement, count) => {
    const argument = (value: Value, i: number) =>
      textArgument(m, kind, value, `replace() argument ${i} must be str, not ${givenType(m, value)}`);
    const [from, to] = [argument(old, 1), argument(replacement, 2)];
    const most = count === undefined ? -1 : size(m, count);
    return kind.make(replace(m, ownText(m, kind, self, 'replace'), from, to, most));
  });
}

/** Replaces the first `most` occurrences, all of them for a negative number. */
function replace(m: Machine, text: string, from: string, to: string, most: number): string {
  const pieces = from === '' ? ['', ...pointsOf(text), ''] : text.split(from);
  const times = most < 0 ? pieces.length - 1 : Math.min(most, pieces.length - 1);
  ensureFits(m, text.length + times * (to.length - from.length));
  const head = pieces.slice(0, times + 1).join(to);
  return [head, ...pieces.slice(times + 1)].join(from);
}

function partitioning(kind: TextKind, name: 'partition' | 'rpartition'): Native {
  return method(`${kind.name}.${name}(sep, /)`, (m, self, separator) => {
    const sep = textArgument(m, kind, separator, `must be str, not ${m.typeName(separator)}`);
    if (sep === '') m.fail('ValueError', 'empty separator');
    const text = ownText(m, kind, self, name);
    const at = name === 'partition' ? text.indexOf(sep) : text.lastIndexOf(sep);
    const none = name === 'partition' ? [text, '', ''] : ['', '', text];
    const parts = at < 0 ? none : [text.slice(0, at), sep, text.slice(at + sep.length)];
    return tuple(parts.map(kind.make));
  });
}

function removing(kind: TextKind, name: 'removeprefix' | 'removesuffix'): Native {
  return method(`${kind.name}.${name}(affix, /)`, (m, self, affix) => {
    const complaint = `${name}() argument must be str, not ${givenType(m, affix)}`;
    const cut = textArgument(m, kind, affix, complaint);
    const text = ownText(m, kind, self, name);
    if (name === 'removeprefix') return kind.make(text.startsWith(cut) ? text.slice(cut.length) : text);
    return kind.make(text.endsWith(cut) ? text.slice(0, text.length - cut.length) : text);
  });
}

/** The methods by name. */
export function searchMethods(kind: TextKind): Record<string, Native> {
  return {
    find: finding(kind, 'find'),
    rfind: finding(kind, 'rfind'),
    index: finding(kind, 'index'),
    rindex: finding(kind, 'rindex'),
    count: counting(kind),
    startswith: matching(kind, 'startswith'),
    endswith: matching(kind, 'endswith'),
    replace: replacing(kind),
    partition: partitioning(kind, 'partition'),
    rpartition: partitioning(kind, 'rpartition'),
    removeprefix: removing(kind, 'removeprefix'),
    removesuffix: removing(kind, 'removesuffix'),
  };
}
