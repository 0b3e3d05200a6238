/** How Python objects stand for core objects: making them, asking operations of them, and time-outs. */

import { editAs, objectAs } from '../heap/expected.js';
import type { Instance } from '../heap/heap.js';
import { method } from '../language/contract/arguments.js';
import { python } from '../language/contract/binding.js';
import { Ask, builtin, type Machine, type Result } from '../language/contract/machine.js';
import type { Native } from '../language/contract/native.js';
import type { CorePlace, Vm } from '../language/contract/vm.js';
import { intOf, numberOf } from '../language/numbers/numbers.js';
import type { Asked, ObjectId, OperationName, OrderKey, Ref, Value } from '../model.js';
import { failUninitialised, lacks } from './uninitialised.js';

const NANOSECONDS = 1e9;

/** What is said of a time-out that is no number: it depends on what CPython does to it first. */
export type Complaint = (type: string) => string;
export const NO_INTEGER: Complaint = (type) => `'${type}' object cannot be interpreted as an integer`;
export const NOT_REAL: Complaint = (type) => `must be real number, not ${type}`;
export const NOT_ADDED: Complaint = (type) => `unsupported operand type(s) for +: 'float' and '${type}'`;
export const NOT_LESS: Complaint = (type) => `'<' not supported between instances of '${type}' and 'int'`;
export const NOT_GREATER: Complaint = (type) => `'>' not supported between instances of '${type}' and 'int'`;

/** Seconds, as programs give them, to whole nanoseconds; None is for ever (null). */
export function nanoseconds(
  m: Machine,
  seconds: Value | undefined,
  complaint: Complaint = NO_INTEGER,
): number | null {
  if (seconds === undefined || seconds === null) return null;
  const value = numberOf(seconds);
  if (value === undefined) return m.fail('TypeError', complaint(m.typeName(seconds)));
  const rounded = wholeNanoseconds(Number(value));
  if (Number.isNaN(rounded)) return m.fail('ValueError', 'Invalid value NaN (not a number)');
  return Math.max(Math.min(rounded, Number.MAX_SAFE_INTEGER), -Number.MAX_SAFE_INTEGER);
}

/** The next one; but the clock has to move where it is asked to. */
function wholeNanoseconds(seconds: number): number {
  const rounded = Math.round(seconds * NANOSECONDS);
  return rounded === 0 && seconds > 0 ? 1 : rounded;
}

/** Time-out of an operation with `block` and `timeout`, as queues take them. */
export function patience(
  m: Machine,
  block: Value | undefined,
  timeout: Value | undefined,
  complaint?: Complaint,
): number | null {
  if (block !== undefined && !m.truth(block)) return 0;
  return nanoseconds(m, timeout, complaint);
}

/** A flag that CPython takes as a C int: bool and int alone. */
export function flag(m: Machine, value: Value | undefined): boolean {
  if (value === undefined) return true;
  const number = intOf(value);
  return number === undefined ? m.fail('TypeError', NO_INTEGER(m.typeName(value))) : Number(number) !== 0;
}

/** Time-out of `SemLock.acquire(block, timeout)`, which everything of multiprocessing waits in (`semaphore.c`, 3.11). */
export function semaphorePatience(
  m: Machine,
  block: Value | undefined,
  timeout: Value | undefined,
): number | null {
  const waits = flag(m, block);
  const nanos = nanoseconds(m, timeout, NOT_REAL);
  return waits ? notNegative(nanos) : 0;
}

export const notNegative = (nanos: number | null): number | null =>
  nanos === null ? null : Math.max(nanos, 0);

const instance = (m: Machine, self: Value): Instance => objectAs(m, self, 'instance');

/** The core object behind an instance, for an operation; where its `__init__` was never called, that raises. */
export function coreOf(m: Machine, self: Value, op: OperationName | null = null): ObjectId {
  return knownCore(m, self) ?? failUninitialised(m, self, op);
}

/** The same, or null. */
export function knownCore(m: Machine, self: Value): ObjectId | null {
  const object = typeof self === 'object' && self?.t === 'ref' ? m.get(self) : null;
  return object?.t === 'instance' ? object.core : null;
}

/** Puts a new core object behind an instance. */
export function createCore(m: Vm, self: Value, asked: Asked, place: CorePlace): void {
  const [id = null] = newCores(m, asked, place);
  editAs(m, self, 'instance').core = id;
}

/** New core objects; whoever makes shared ones has settled on a way to start processes (`DefaultContext.get_context`, 3.11). */
export function newCores(m: Vm, asked: Asked, place: CorePlace, count?: number): readonly ObjectId[] {
  if (place.shared && m.moduleState('multiprocessing.context') === null)
    m.setModuleState('multiprocessing.context', 'fork');
  return m.create(asked, place, count);
}

/** Where the core objects of one process go, and those that all share. */
export const OWN: CorePlace = { shared: false };
export const SHARED: CorePlace = { shared: true };

/** A new instance of a built-in type with a core object behind it. */
export function made(
  m: Machine,
  type: string,
  core: ObjectId | null,
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

/** What pickling says of what other processes can only inherit (`context.assert_spawning`, 3.11). */
type Refusal = readonly [type: string, text: string];
export const inherited = (name: string): Refusal => [
  'RuntimeError',
  `${name} objects should only be shared between processes through inheritance`,
];

/** What it says of what is not to be pickled at all. */
export const neverPickled = (name: string): Refusal => ['TypeError', `cannot pickle '${name}' object`];

/** An operation on the core object behind `self`. */
export function ask(
  m: Machine,
  self: Value,
  op: OperationName,
  args: readonly Value[] = [],
  timeout: number | null = null,
  key?: OrderKey,
): Ask {
  const operation = { op, object: coreOf(m, self, op), args, timeout };
  return new Ask(key === undefined ? operation : { ...operation, key });
}

/** A method without arguments that is one operation: `simple('Queue', 'qsize')`; `name` where Python calls it another. */
export function simple(type: string, op: OperationName, name: string = op): Native {
  return python(`${type}.${name}()`, (m, self) => ask(m, self, op));
}

/** The same for what CPython writes in C. */
export function simpleNative(type: string, op: OperationName, name: string = op): Native {
  return method(`${type}.${name}()`, (m, self) => ask(m, self, op));
}

/** An attribute whose value is an operation's answer. */
export const asked =
  (op: OperationName) =>
  (m: Machine, self: Value): Result =>
    ask(m, self, op);

/** An attribute that `__init__` stored under `name`. */
export const stored =
  (name: string) =>
  (m: Machine, self: Value): Result => {
    const value = instance(m, self).attributes.get(name);
    return value === undefined ? lacks(m, self, name) : value;
  };

export function store(m: Machine, self: Value, name: string, value: Value): void {
  editAs(m, self, 'instance').attributes.set(name, value);
}
