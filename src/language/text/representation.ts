/** `repr()` and `str()` of every value. */

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
import { builtin, type Machine, PythonError } from '../contract/machine.js';
import { floatRepr } from '../numbers/decimals.js';
import { intRepr } from '../numbers/integers.js';
import { frozenMembers, ownItems } from '../operators/compare.js';
import { sorted } from '../operators/sort.js';
import { addressOf, describe, fullName } from './object-texts.js';
import { bytesRepr, pointsOf, stringRepr, textOf } from './strings.js';

/** The containers whose text is being made: one of these within itself is shown as `[...]`. */
type Open = readonly Seen[];

/** `repr(value)`; the program's own `__repr__` where a class has one. */
export function repr(m: Machine, value: Value, open: Open = []): string {
  if (!isRef(value) || !m.defines(value, '__repr__')) return ownRepr(m, value, open);
  return textFrom(m, value, '__repr__');
}

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
export function ownRepr(m: Machine, value: Value, open: Open = []): string {
  const seen = behind(m, value);
  if (typeof seen === 'string') return stringRepr(seen);
  if (typeof seen === 'boolean') return seen ? 'True' : 'False';
  if (seen === null) return 'None';
  return typeof seen === 'object' ? reprOfObject(m, value, seen, open) : intRepr(m, seen);
}

function reprOfObject(m: Machine, value: Value, seen: Extract<Seen, object>, open: Open): string {
  switch (seen.t) {
    case 'float':
      return floatRepr(seen.value);
    case 'bytes':
      return bytesRepr(seen.data);
    case 'tuple':
      return tupleRepr(m, value, seen.items, open);
    case 'range':
      return rangeRepr(seen);
    case 'slice':
      return `slice(${[seen.start, seen.stop, seen.step].map((part) => repr(m, part, open)).join(', ')})`;
    case 'exception':
      return exceptionRepr(m, value, seen, open);
    case 'list':
    case 'dict':
    case 'set':
    case 'deque':
    case 'frozenset':
      return containerRepr(m, value, seen, open);
    case 'instance':
      return instanceRepr(m, value, seen, open);
    default:
      return describe(m, value, seen, (part) => repr(m, part, open));
  }
}

function listed(m: Machine, items: readonly Value[], open: Open): string {
  return items.map((item) => repr(m, item, open)).join(', ');
}

function tupleRepr(m: Machine, value: Value, items: readonly Value[], open: Open): string {
  const fields = isRef(value) ? fieldsOf(m, value) : undefined;
  if (fields === undefined)
    return items.length === 1 ? `(${listed(m, items, open)},)` : `(${listed(m, items, open)})`;
  const parts = items.map((item, i) => `${String(fields[i])}=${repr(m, item, open)}`);
  return `${className(m, value)}(${parts.join(', ')})`;
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

/** Containers within containers that CPython shows before it comes to its recursion limit. */
const DEEPEST = 998;

function containerRepr(m: Machine, value: Value, seen: Container, open: Open): string {
  if (open.length >= DEEPEST)
    m.fail('RecursionError', 'maximum recursion depth exceeded while getting the repr of an object');
  const inside = [...open, seen];
  const cut = open.includes(seen);
  if (seen.t === 'list') return cut ? '[...]' : `[${listed(m, seen.items, inside)}]`;
  if (seen.t === 'deque') return cut ? '[...]' : dequeRepr(m, value, seen, inside);
  if (seen.t === 'dict') return dictRepr(m, value, seen, cut, inside);
  const name = className(m, value);
  if (cut) return `${name}(...)`;
  const held = seen.t === 'set' ? setItems(m, seen) : frozenItems(m, seen);
  if (held.length === 0) return `${name}()`;
  const items = ownItems(m, value) ?? held;
  return name === 'set' ? `{${listed(m, items, inside)}}` : `${name}({${listed(m, items, inside)}})`;
}

/** A frozenset's items in the order of its table. */
export function frozenItems(m: Machine, set: FrozenSet): Value[] {
  return setItems(m, { entries: frozenMembers(m, set), table: set.table });
}

function dequeRepr(m: Machine, value: Value, seen: DequeObject, open: Open): string {
  const maxlen = seen.maxlen === null ? '' : `, maxlen=${seen.maxlen}`;
  return `${className(m, value)}([${listed(m, ownItems(m, value) ?? seen.items, open)}]${maxlen})`;
}

function dictRepr(m: Machine, value: Value, seen: DictObject, cut: boolean, open: Open): string {
  const family = dictFamily(m, value);
  const name = className(m, value);
  if (cut) return family === 'collections.OrderedDict' ? '...' : '{...}';
  const pairs = (entries: readonly (readonly [Value, Value])[]) =>
    `{${entries.map(([k, v]) => `${repr(m, k, open)}: ${repr(m, v, open)}`).join(', ')}}`;
  const entries = [...seen.entries.values()];
  if (family === 'collections.defaultdict')
    return `${name}(${repr(m, seen.factory, open)}, ${pairs(entries)})`;
  if (family === 'dict') return pairs(entries);
  if (family === 'collections.Counter' ? !m.truth(value) : entries.length === 0) return `${name}()`;
  if (family === 'collections.Counter') return `${name}(${pairs(byCount(m, entries))})`;
  return `${name}([${entries.map((pair) => `(${listed(m, pair, open)})`).join(', ')}])`;
}

const DICTS = ['collections.Counter', 'collections.OrderedDict', 'collections.defaultdict'];

/** Which of the built-in dicts a dict is, or a subclass of which. */
export function dictFamily(m: Machine, value: Value): string {
  const type = m.typeOf(value);
  if (typeof type === 'object' && type?.t === 'builtin') return type.name;
  return DICTS.find((name) => m.isInstance(value, { t: 'builtin', name })) ?? 'dict';
}

function byCount(m: Machine, entries: (readonly [Value, Value])[]): readonly (readonly [Value, Value])[] {
  const counts = entries.map(([, count]) => count);
  try {
    const places = sorted(m, Array.from(entries.keys()), counts, true);
    return places.map((i) => present(entries[Number(i)]));
  } catch (error) {
    // What has no order is shown as it came (`Counter.__repr__`, 3.11).
    if (error instanceof PythonError && m.isInstance(error.exception, builtin('TypeError'))) return entries;
    throw error;
  }
}

function exceptionRepr(m: Machine, value: Value, seen: ExceptionObject, open: Open): string {
  return `${className(m, value)}(${listed(m, seen.args, open)})`;
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
  return `(${listed(m, args, [])})`;
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

function instanceRepr(m: Machine, value: Value, seen: Instance, open: Open): string {
  const view = viewOf(seen);
  if (view) {
    const dict = m.get(view.dict);
    const name = m.typeName(value);
    return open.includes(dict) ? '...' : `${name}([${listed(m, viewItems(m, view), [...open, dict])}])`;
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
