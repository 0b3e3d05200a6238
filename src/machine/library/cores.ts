/** How Python objects stand for core objects: making them, asking operations of them, and time-outs. */

import type { ObjectId, OrderKey, Ref, Value } from '../../model.js';
import { method } from '../arguments.js';
import { python } from '../binding.js';
import type { Instance } from '../heap.js';
import { Ask, builtin, type Machine, type Native, type Result } from '../native.js';
import { numberOf } from '../numbers.js';
import type { CoreOptions, Vm } from '../vm.js';

const NANOSECONDS = 1e9;

/** Seconds, as programs give them, to whole nanoseconds; None is for ever (null). */
export function nanoseconds(m: Machine, seconds: Value | undefined): number | null {
  if (seconds === undefined || seconds === null) return null;
  const value = typeof seconds === 'object' && seconds.t === 'float' ? seconds.value : numberOf(seconds);
  if (value === undefined) {
    return m.fail('TypeError', `'${m.typeName(seconds)}' object cannot be interpreted as an integer`);
  }
  const rounded = Math.round(Number(value) * NANOSECONDS);
  if (Number.isNaN(rounded)) return m.fail('ValueError', 'Invalid value NaN (not a number)');
  return Math.max(Math.min(rounded, Number.MAX_SAFE_INTEGER), -Number.MAX_SAFE_INTEGER);
}

/** Time-out of an operation with `block` and `timeout`, as queues take them. */
export function patience(m: Machine, block: Value | undefined, timeout: Value | undefined): number | null {
  if (block !== undefined && !m.truth(block)) return 0;
  return nanoseconds(m, timeout);
}

const instance = (m: Machine, self: Value): Instance => m.get(self as Ref) as Instance;

/** The core object behind an instance; `complaint` where its `__init__` was never called. */
export function coreOf(m: Machine, self: Value, complaint = 'its __init__() was not called'): ObjectId {
  const object = typeof self === 'object' && self?.t === 'ref' ? m.get(self) : null;
  const core = object?.t === 'instance' ? object.core : null;
  return core ?? m.fail('RuntimeError', complaint);
}

/** Puts a new core object behind an instance. */
export function createCore(
  m: Machine,
  self: Value,
  kind: string,
  shared: boolean,
  options: CoreOptions = {},
): ObjectId {
  const id = (m as Vm).create(kind, shared, options);
  // Whoever makes something shared has settled on a way to start processes (`DefaultContext.get_context`, 3.11).
  if (shared && m.counter('multiprocessing.context') === null)
    m.setCounter('multiprocessing.context', 'fork');
  (m.edit(self as Ref) as Instance).core = id;
  return id;
}

/** A new instance of a built-in type with a core object behind it. */
export function made(
  m: Machine,
  type: string,
  core: ObjectId,
  attributes: readonly [string, Value][] = [],
): Ref {
  return m.alloc({
    t: 'instance',
    cls: builtin(type),
    attributes: new Map(attributes),
    core,
    payload: undefined,
  });
}

/** An operation on the core object behind `self`. */
export function ask(
  m: Machine,
  self: Value,
  op: string,
  args: readonly Value[] = [],
  timeout: number | null = null,
  key?: OrderKey,
): Ask {
  const operation = { op, object: coreOf(m, self), args, timeout };
  return new Ask(key === undefined ? operation : { ...operation, key });
}

/** A method without arguments that is one operation: `simple('Queue.qsize')`. */
export function simple(qualname: string, op = qualname.slice(qualname.lastIndexOf('.') + 1)): Native {
  return python(`${qualname}()`, (m, self) => ask(m, self, op));
}

/** The same for what CPython writes in C. */
export function simpleNative(qualname: string, op = qualname.slice(qualname.lastIndexOf('.') + 1)): Native {
  return method(`${qualname}()`, (m, self) => ask(m, self as Value, op));
}

/** An attribute whose value is an operation's answer. */
export const asked =
  (op: string) =>
  (m: Machine, self: Value): Result =>
    ask(m, self, op);

/** An attribute that `__init__` stored under `name`. */
export const stored =
  (name: string) =>
  (m: Machine, self: Value): Result =>
    instance(m, self).attributes.get(name) ?? null;

export function store(m: Machine, self: Value, name: string, value: Value): void {
  (m.edit(self as Ref) as Instance).attributes.set(name, value);
}
