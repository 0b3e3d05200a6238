/** `repr()` and `str()` of every value: what is within what is gone through by a list of what is still to be written. */

import { present } from '../../heap/expected.js';
import type {
  DequeObject,
  DictObject,
  ExceptionObject,
  Instance,
  ListObject,
  SetObject,
} from '../../heap/heap.js';
import { behind, classAttribute, isRef, type Seen, viewItems, viewOf } from '../../heap/kinds.js';
import type { Builtin, FrozenSet, Range, Value } from '../../model.js';
import { setItems } from '../containers/hashing/hash-table.js';
import type { Machine } from '../contract/machine.js';
import { floatRepr } from '../numbers/decimals.js';
import { intRepr } from '../numbers/integers.js';
import { frozenMembers } from '../operators/collections.js';
import { ownItems } from '../operators/compare.js';
import { addressOf, describe, fullName } from './object-texts.js';
import { bytesRepr, pointsOf, stringRepr, textOf } from './strings.js';

/** Where the text of another value stands. */
class Inner {
  constructor(readonly value: Value) {}
}
/** The text of a value: as it is, or in parts; `opens` is the container that it is open until then. */
type Text = string | { readonly parts: readonly (string | Inner)[]; readonly opens: Value };

/** `repr(value)`; the program's own `__repr__` where a class has one. */
export function repr(m: Machine, value: Value): string {
  return written(m, textOfValue(m, value));
}

/** The text of all parts, those within parts too: values may be nested as deep as CPython shows them. */
function written(m: Machine, text: Text): string {
  if (typeof text === 'string') return text;
  let all = '';
  const open = [...m.shown];
  const before = open.length;
  const left: (Text | Inner | null)[] = [text];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') all += next;
    else if (next === null) open.pop();
    else if (next instanceof Inner) left.push(m.showing(open, () => textOfValue(m, next.value)));
    else {
      open.push(next.opens);
      m.ensureRoom(open.length - before, ' while getting the repr of an object');
      left.push(null);
      for (let i = next.parts.length - 1; i >= 0; i -= 1) left.push(present(next.parts[i]));
    }
  }
  return all;
}

function textOfValue(m: Machine, value: Value): Text {
  if (!isRef(value) || !m.defines(value, '__repr__')) return ownText(m, value);
  return textFrom(m, value, '__repr__');
}

const inParts = (opens: Value, parts: readonly (string | Inner)[]): Text => ({ parts, opens });

/** What the program's own method answers; TypeError, in the name of the one that was asked for, where that is no string. */
function textFrom(m: Machine, value: Value, method: string, asked = method): string {
  const answer = m.callNow(m.attribute(value, method), []);
  const wrong = `${asked} returned non-string (type ${m.typeName(answer)})`;
  return textOf(m, answer) ?? m.fail('TypeError', wrong);
}

/** `str(value)`; the program's own `__str__`, or else `__repr__`, where a class has one. */
export function str(m: Machine, value: Value): string {
  if (typeof value === 'string') return value;
  if (!isRef(value) || !m.defines(value, '__str__')) return ownStr(m, value);
  return textFrom(m, value, '__str__');
}

/** `str(value)` without asking for the class's own `__str__`. */
export function ownStr(m: Machine, value: Value): string {
  const seen = behind(m, value);
  if (typeof seen === 'object' && seen?.t === 'exception') return exceptionText(m, seen);
  if (typeof seen === 'string') return seen;
  if (isRef(value) && m.defines(value, '__repr__')) return textFrom(m, value, '__repr__', '__str__');
  return ownRepr(m, value);
}

/** `repr(value)` without asking for the class's own `__repr__`. */
export function ownRepr(m: Machine, value: Value): string {
  return written(m, ownText(m, value));
}

function ownText(m: Machine, value: Value): Text {
  const seen = behind(m, value);
  if (typeof seen === 'string') return stringRepr(seen);
  if (typeof seen === 'boolean') return seen ? 'True' : 'False';
  if (seen === null) return 'None';
  return typeof seen === 'object' ? textOfObject(m, value, seen) : intRepr(m, seen);
}

function textOfObject(m: Machine, value: Value, seen: Extract<Seen, object>): Text {
  switch (seen.t) {
    case 'float':
      return floatRepr(seen.value);
    case 'bytes':
      return bytesRepr(seen.data);
    case 'tuple':
      return tupleText(m, value, seen.items);
    case 'range':
      return rangeRepr(seen);
    case 'slice':
      return inParts(value, ['slice(', ...listed([seen.start, seen.stop, seen.step]), ')']);
    case 'exception':
      return inParts(value, [`${className(m, value)}(`, ...listed(seen.args), ')']);
    case 'list':
    case 'dict':
    case 'set':
    case 'deque':
    case 'frozenset':
      return containerText(m, value, seen);
    case 'instance':
      return instanceText(m, value, seen);
    default:
      return describe(m, value, seen, (part) => repr(m, part));
  }
}

function listed(items: readonly Value[]): (string | Inner)[] {
  return items.flatMap((item, i) => (i === 0 ? [new Inner(item)] : [', ', new Inner(item)]));
}

function tupleText(m: Machine, value: Value, items: readonly Value[]): Text {
  const fields = isRef(value) ? fieldsOf(m, value) : undefined;
  if (fields === undefined) return inParts(value, ['(', ...listed(items), items.length === 1 ? ',)' : ')']);
  const parts = items.flatMap((item, i) => [`${i === 0 ? '' : ', '}${String(fields[i])}=`, new Inner(item)]);
  return inParts(value, [`${className(m, value)}(`, ...parts, ')']);
}

/** The field names of a named tuple. */
function fieldsOf(m: Machine, value: Value): readonly Value[] | undefined {
  const type = m.typeOf(value);
  const fields = isRef(type) ? classAttribute(m, type, '_fields') : undefined;
  return typeof fields === 'object' && fields?.t === 'tuple' ? fields.items : undefined;
}

function rangeRepr({ start, stop, step }: Range): string {
  return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

const className = (m: Machine, value: Value) => String(m.attribute(m.typeOf(value), '__name__'));

type Container = ListObject | DictObject | SetObject | DequeObject | FrozenSet;

function containerText(m: Machine, value: Value, seen: Container): Text {
  const isWithin = m.shown.some((each) => m.same(each, value));
  if (seen.t === 'list') return isWithin ? '[...]' : inParts(value, ['[', ...listed(seen.items), ']']);
  if (seen.t === 'deque') return isWithin ? '[...]' : dequeText(m, value, seen);
  if (seen.t === 'dict') return dictText(m, value, seen, isWithin);
  const name = className(m, value);
  if (isWithin) return `${name}(...)`;
  const held = seen.t === 'set' ? setItems(m, seen) : frozenItems(m, seen);
  if (held.length === 0) return `${name}()`;
  const items = listed(ownItems(m, value) ?? held);
  return inParts(value, name === 'set' ? ['{', ...items, '}'] : [`${name}({`, ...items, '})']);
}

/** A frozenset's items in the order of its table. */
export function frozenItems(m: Machine, set: FrozenSet): Value[] {
  return setItems(m, { entries: frozenMembers(m, set), table: set.table });
}

function dequeText(m: Machine, value: Value, seen: DequeObject): Text {
  const maxlen = seen.maxlen === null ? '' : `, maxlen=${seen.maxlen}`;
  const items = listed(ownItems(m, value) ?? seen.items);
  return inParts(value, [`${className(m, value)}([`, ...items, `]${maxlen})`]);
}

function dictText(m: Machine, value: Value, seen: DictObject, isWithin: boolean): Text {
  const family = dictFamily(m, value);
  const name = className(m, value);
  if (isWithin) return family === 'collections.OrderedDict' ? '...' : '{...}';
  const entries = [...seen.entries.values()];
  if (family === 'collections.defaultdict')
    return inParts(value, [`${name}(`, new Inner(seen.factory), ', ', ...pairs(entries), ')']);
  if (family === 'dict') return inParts(value, pairs(entries));
  if (entries.length === 0) return `${name}()`;
  const shown = entries.flatMap((pair, i) => [i === 0 ? '(' : ', (', ...listed(pair), ')']);
  return inParts(value, [`${name}([`, ...shown, '])']);
}

function pairs(entries: readonly (readonly [Value, Value])[]): (string | Inner)[] {
  const shown = entries.flatMap(([key, value], i) => [
    ...(i === 0 ? [] : [', ']),
    new Inner(key),
    ': ',
    new Inner(value),
  ]);
  return ['{', ...shown, '}'];
}

const DICTS = ['collections.OrderedDict', 'collections.defaultdict'];

/** Which of the built-in dicts a dict is, or a subclass of which. */
export function dictFamily(m: Machine, value: Value): string {
  const type = m.typeOf(value);
  if (typeof type === 'object' && type?.t === 'builtin') return type.name;
  return DICTS.find((name) => m.isInstance(value, { t: 'builtin', name })) ?? 'dict';
}

/** `str(exception)`: `BaseException`, `KeyError` and `OSError` have their own ways (3.11). */
function exceptionText(m: Machine, { args, cls }: ExceptionObject): string {
  if (args.length === 0) return '';
  const is = (name: string) => derives(m, cls, name);
  if (args.length === 1) return is('KeyError') ? repr(m, present(args[0])) : str(m, present(args[0]));
  if (args.length === 5 && (is('UnicodeEncodeError') || is('UnicodeDecodeError'))) return codecText(m, args);
  if (args.length <= 5 && is('OSError')) {
    const file = args.length > 2 ? `: ${repr(m, present(args[2]))}` : '';
    return `[Errno ${str(m, present(args[0]))}] ${str(m, present(args[1]))}${file}`;
  }
  return written(m, inParts(null, ['(', ...listed(args), ')']));
}

/** `UnicodeEncodeError_str` and `UnicodeDecodeError_str` (3.11). */
function codecText(
  m: Machine,
  [codec = null, object = null, from, to, reason = null]: readonly Value[],
): string {
  const [start, end] = [Number(from), Number(to)];
  const encodes = typeof object === 'string';
  const single = end === start + 1;
  const one = encodes
    ? `character ${escaped(pointsOf(object)[start] ?? '')}`
    : `byte ${byteText(object, start)}`;
  const what = single
    ? `${one} in position ${start}`
    : `${encodes ? 'characters' : 'bytes'} in position ${start}-${end - 1}`;
  return `'${m.str(codec)}' codec can't ${encodes ? 'encode' : 'decode'} ${what}: ${m.str(reason)}`;
}

function escaped(point: string): string {
  const code = point.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `'\\x${hex.padStart(2, '0')}'`;
  return code < 0x10000 ? `'\\u${hex.padStart(4, '0')}'` : `'\\U${hex.padStart(8, '0')}'`;
}

function byteText(object: Value | undefined, at: number): string {
  const data = typeof object === 'object' && object?.t === 'bytes' ? object.data : '';
  return `0x${(data.charCodeAt(at) || 0).toString(16).padStart(2, '0')}`;
}

function derives(m: Machine, type: Value, base: string): boolean {
  const mro = m.attribute(type, '__mro__');
  if (typeof mro !== 'object' || mro?.t !== 'tuple') return false;
  return mro.items.some((item) => typeof item === 'object' && item?.t === 'builtin' && item.name === base);
}

function instanceText(m: Machine, value: Value, seen: Instance): Text {
  const view = viewOf(seen);
  if (view) {
    const isWithin = m.shown.some((each) => m.same(each, value));
    const parts = [`${m.typeName(value)}([`, ...listed(viewItems(m, view)), '])'];
    return isWithin ? '...' : inParts(value, parts);
  }
  const special = builtinMethod(m, value);
  if (special) return textOf(m, m.callNow(special, [value])) ?? '';
  return `<${fullName(m, m.typeOf(value))} object at ${addressOf(value)}>`;
}

/** The `__repr__` of the built-in type that an instance belongs to or extends. */
function builtinMethod(m: Machine, value: Value): Builtin | undefined {
  const method = m.attribute(value, '__repr__');
  const func = typeof method === 'object' && method?.t === 'method' ? method.func : null;
  if (typeof func !== 'object' || func?.t !== 'builtin' || func.name === 'object.__repr__') return undefined;
  return func;
}
