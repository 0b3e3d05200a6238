/** The methods of str and bytes that split, join, strip and pad. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { method } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import type { Machine } from '../contract/machine.js';
import type { Native } from '../contract/native.js';
import { cInt, plain, size } from '../numbers/indexes.js';
import { consuming } from '../operators/consuming.js';
import { pointCount, pointsOf } from './strings.js';
import { ownText } from './text-self.js';
import { BYTES, STR, type TextKind, textArgument } from './texts.js';

function splitting(kind: TextKind, name: 'split' | 'rsplit'): Native {
  return method(`${kind.name}.${name}(sep=, maxsplit=)`, (m, self, separator, maxsplit) => {
    const most = maxsplit === undefined ? -1 : size(m, maxsplit);
    const sep = separator ?? null;
    const complaint = `must be str or None, not ${m.typeName(sep)}`;
    const on = sep === null ? null : textArgument(m, kind, sep, complaint);
    const text = ownText(m, kind, self, name);
    if (on === '') m.fail('ValueError', 'empty separator');
    const limit = most < 0 ? Number.POSITIVE_INFINITY : most;
    const words = on === null ? splitSpace(text, kind.space, limit, name) : splitOn(text, on, limit, name);
    return m.list(words.map(kind.make));
  });
}

function splitOn(text: string, sep: string, most: number, name: string): string[] {
  const parts = name === 'split' ? text.split(sep) : splitBackwards(text, sep);
  if (parts.length - 1 <= most) return parts;
  if (name === 'split') return [...parts.slice(0, most), parts.slice(most).join(sep)];
  const kept = parts.length - most;
  return [parts.slice(0, kept).join(sep), ...parts.slice(kept)];
}

/** Overlapping occurrences are found from the right: `'aaa'.rsplit('aa')` is `['a', '']`. */
function splitBackwards(text: string, sep: string): string[] {
  const parts: string[] = [];
  let end = text.length;
  for (;;) {
    const at = end < sep.length ? -1 : text.lastIndexOf(sep, end - sep.length);
    if (at < 0) return [text.slice(0, end), ...parts.reverse()];
    parts.push(text.slice(at + sep.length, end));
    end = at;
  }
}

function splitSpace(text: string, space: RegExp, most: number, name: string): string[] {
  const words = Array.from(text.matchAll(new RegExp(`(?:(?!${space.source}).)+`, 'gs')));
  const all = words.map(([word]) => word);
  if (all.length <= most) return all;
  if (name === 'split') {
    const rest = words[most];
    return [...all.slice(0, most), text.slice(rest?.index)];
  }
  const last = words[words.length - most - 1];
  const head = text.slice(0, (last?.index ?? 0) + (last?.[0].length ?? 0));
  return [head, ...all.slice(all.length - most)];
}

function splitLines(kind: TextKind): Native {
  return method(`${kind.name}.splitlines(keepends=)`, (m, self, keepends) => {
    const keep = keepends !== undefined && cInt(m, keepends) !== 0;
    const lines: Value[] = [];
    let rest = ownText(m, kind, self, 'splitlines');
    while (rest !== '') {
      const end = kind.lineEnd.exec(rest);
      const length = end === null ? rest.length : end.index + end[0].length;
      lines.push(kind.make(rest.slice(0, keep ? length : (end?.index ?? length))));
      rest = rest.slice(length);
    }
    return m.list(lines);
  });
}

type StrippedSide = 'strip' | 'lstrip' | 'rstrip';

function stripping(kind: TextKind, name: StrippedSide): Native {
  return method(`${kind.name}.${name}(chars=, /)`, (m, self, chars) => {
    const text = ownText(m, kind, self, name);
    if (chars === undefined || chars === null) return kind.make(strip(text, kind.space, name));
    const set = new Set(pointsOf(textArgument(m, kind, chars, `${name} arg must be None or str`)));
    return kind.make(strip(text, { test: (character) => set.has(character) }, name));
  });
}

/** Cuts characters that pass the test off one end or both. */
export function strip(text: string, cut: { test(character: string): boolean }, side: StrippedSide): string {
  const points = pointsOf(text);
  let [start, end] = [0, points.length];
  while (side !== 'rstrip' && start < end && cut.test(present(points[start]))) start++;
  while (side !== 'lstrip' && end > start && cut.test(present(points[end - 1]))) end--;
  return points.slice(start, end).join('');
}

function joining(kind: TextKind): Native {
  const join = method(`${kind.name}.join(iterable, /)`, (m, self, iterable) => {
    const separator = ownText(m, kind, self, 'join');
    const parts = elements(m, iterable).map((item, i) => joined(m, kind, item, i));
    ensureFits(
      m,
      parts.reduce((total, { length }) => total + length + separator.length, 0),
    );
    return kind.make(parts.join(separator));
  });
  return consuming(`${kind.name}.join`, 1, join);
}

function elements(m: Machine, iterable: Value): readonly Value[] {
  const it = plain(m, iterable);
  const atom =
    it === null ||
    ['number', 'bigint', 'boolean'].includes(typeof it) ||
    (typeof it === 'object' && it.t === 'float');
  if (atom) m.fail('TypeError', 'can only join an iterable');
  return m.elements(iterable);
}

function joined(m: Machine, kind: TextKind, item: Value, i: number): string {
  const expected = kind === STR ? 'str instance' : 'a bytes-like object';
  const text = kind.of(m, item);
  return text ?? m.fail('TypeError', `sequence item ${i}: expected ${expected}, ${m.typeName(item)} found`);
}

function expanding(kind: TextKind): Native {
  return method(`${kind.name}.expandtabs(tabsize=)`, (m, self, tabsize) => {
    const width = tabsize === undefined ? 8 : size(m, tabsize);
    let column = 0;
    let result = '';
    for (const character of ownText(m, kind, self, 'expandtabs')) {
      const step = character !== '\t' ? 1 : width > 0 ? width - (column % width) : 0;
      ensureFits(m, result.length + step);
      result += character === '\t' ? ' '.repeat(step) : character;
      column = character === '\n' || character === '\r' ? 0 : column + step;
    }
    return kind.make(result);
  });
}

type Alignment = 'ljust' | 'rjust' | 'center';

function aligning(kind: TextKind, name: Alignment): Native {
  return method(`${kind.name}.${name}(width, fillchar=, /)`, (m, self, wide, fillchar) => {
    const width = size(m, wide);
    const fill = fillchar === undefined ? ' ' : fillOf(m, kind, fillchar, name);
    const text = ownText(m, kind, self, name);
    const missing = Math.max(0, width - pointCount(text));
    ensureFits(m, missing);
    // Where the space is odd, CPython gives center's extra one to the left side in even widths only.
    const half = (missing >> 1) + (missing & width & 1);
    const left = name === 'ljust' ? 0 : name === 'rjust' ? missing : half;
    return kind.make(fill.repeat(left) + text + fill.repeat(missing - left));
  });
}

function fillOf(m: Machine, kind: TextKind, fillchar: Value, name: Alignment): string {
  const fill = kind.of(m, fillchar);
  if (kind === BYTES && fill?.length !== 1)
    m.fail(
      'TypeError',
      `${name}() argument 2 must be a byte string of length 1, not ${m.typeName(fillchar)}`,
    );
  if (fill === undefined)
    return m.fail('TypeError', `The fill character must be a unicode character, not ${m.typeName(fillchar)}`);
  if (pointCount(fill) !== 1) m.fail('TypeError', 'The fill character must be exactly one character long');
  return fill;
}

function zeroFilling(kind: TextKind): Native {
  return method(`${kind.name}.zfill(width, /)`, (m, self, wide) => {
    const width = size(m, wide);
    const text = ownText(m, kind, self, 'zfill');
    const missing = Math.max(0, width - pointCount(text));
    ensureFits(m, missing);
    const sign = /^[+-]/.exec(text)?.[0] ?? '';
    return kind.make(sign + '0'.repeat(missing) + text.slice(sign.length));
  });
}

/** The methods by name. */
export function layoutMethods(kind: TextKind): Record<string, Native> {
  return {
    split: splitting(kind, 'split'),
    rsplit: splitting(kind, 'rsplit'),
    splitlines: splitLines(kind),
    strip: stripping(kind, 'strip'),
    lstrip: stripping(kind, 'lstrip'),
    rstrip: stripping(kind, 'rstrip'),
    join: joining(kind),
    expandtabs: expanding(kind),
    ljust: aligning(kind, 'ljust'),
    rjust: aligning(kind, 'rjust'),
    center: aligning(kind, 'center'),
    zfill: zeroFilling(kind),
  };
}
