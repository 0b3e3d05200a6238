/** The inside of a queue that runs Python code: who is in it, what is reached from outside, and what its Python asks of the core. */

import { valueAs } from '../../heap/expected.js';
import type { Instance } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import { native } from '../../language/contract/arguments.js';
import { inPython, type Machine, type Result } from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { numberOf } from '../../language/numbers/numbers.js';
import { isMember, lookUp } from '../../language/objects/classes.js';
import type { OperationName, Ref, Value } from '../../model.js';
import type { Code } from '../../program.js';
import { ask, made, OWN, store } from '../cores.js';

/** What a queue keeps inside (`Lib/queue.py`): whoever takes one of these from outside opens it. */
export const INSIDE = ['queue', 'mutex', 'not_empty', 'not_full', 'all_tasks_done'];

/** Is the thread inside this queue, running its hooks? */
export function isInside(vm: Vm, self: Value): boolean {
  return vm.frames.some(({ code, locals }) => isInsideCode(code) && vm.same(locals[0] ?? null, self));
}

/**
 * Is this the queue that the thread is inside of, or what its hooks keep messages in, or its class where that is only asked in
 * passing for what the queue itself has under `name`? As long as nobody has reached for that from outside, its lock keeps all
 * others away, so that looking is no step.
 */
export function isGuarded(vm: Vm, value: Ref, name: string | null = null): boolean {
  return vm.frames.some(({ code, locals }) => {
    const self = locals[0] ?? null;
    if (!isInsideCode(code) || !isRef(self)) return false;
    const { attributes } = own(vm, self);
    if (attributes.has('mutex')) return false;
    if (vm.same(self, value) || [...attributes.values()].some((each) => vm.same(each, value))) return true;
    return name !== null && attributes.has(name) && lacks(vm, value, name);
  });
}

function lacks(vm: Vm, value: Ref, name: string): boolean {
  const object = vm.glimpse(value);
  return object.t === 'class' && !object.attributes.has(name);
}

const isInsideCode = ({ module, name }: Code): boolean => module === 'queue' && name.startsWith('_inside');

/** As it is known to be without a look at what others could change. */
function own(m: Vm, self: Value): Instance {
  const object = m.glimpse(valueAs(self, 'ref'));
  if (object.t === 'instance') return object;
  throw new TypeError(`a queue was expected, not a ${object.t}`);
}

/** Has the program got hold of what is inside? From then on it has a mutex that can be seen. */
export function isOpen(m: Vm, self: Value): boolean {
  return own(m, self).attributes.has('mutex');
}

// ── attributes ──

export const inner =
  (name: string) =>
  (m: Vm, self: Value): Result =>
    isInside(m, self) && own(m, self).attributes.has(name)
      ? ownAttribute(m, self, name)
      : inPython('_queue_reach', [self, name]);

function ownAttribute(m: Vm, self: Value, name: string): Value {
  const found = own(m, self).attributes.get(name);
  return found === undefined
    ? m.fail('AttributeError', `'${m.typeName(self)}' object has no attribute '${name}'`)
    : found;
}

export function replace(m: Vm, self: Value, name: string, value: Value): Result {
  if (!isInside(m, self)) return inPython('_queue_replace', [self, name, value]);
  store(m, self, name, value);
  return null;
}

/** What else a queue with hooks has and can be changed in place, its hooks may keep messages in. */
export function reach(m: Vm, self: Value, name: string, value: Value): Result {
  const isHolder = isRef(value) && HOLDERS.has(m.get(value).t);
  if (!isHolder || !hasHooks(m, self) || isInside(m, self)) return value;
  return inPython('_queue_reach', [self, name]);
}

const HOLDERS = new Set(['list', 'dict', 'set', 'deque']);

export const HOOKS = ['_init', '_qsize', '_put', '_get'] as const;
export type Hook = (typeof HOOKS)[number];

/** Has the class of this queue a hook of its own? */
export function hasHooks(vm: Vm, self: Value): boolean {
  return HOOKS.some((hook) => {
    const found = lookUp(vm, vm.typeOf(self), hook);
    return found !== undefined && !isMember(found);
  });
}

// ── what the Python beside asks for ──

/** How many messages there are, where `_qsize` says so without doing anything else. */
function sizeInside(m: Vm, self: Value): number | null {
  if (isOpen(m, self)) return null;
  const size = m.tryOut('_inside_count', [self]);
  const number = size === undefined ? undefined : numberOf(size);
  return number === undefined ? null : Number(number);
}

/** The mutex and the conditions, as `Queue.__init__` makes them. */
function open(m: Vm, self: Value): Result {
  const [lock = 0] = m.create({ kind: 'Lock', options: {} }, OWN);
  const mutex = made(m, 'threading.Lock', lock);
  store(m, self, 'mutex', mutex);
  const conditions = ['not_empty', 'not_full', 'all_tasks_done'].map((name) => {
    const [id = 0] = m.create({ kind: 'Condition', options: { lock } }, OWN);
    store(m, self, name, made(m, 'threading.Condition', id, [['_lock', mutex]]));
    return id;
  });
  return ask(m, self, 'open', [lock, ...conditions]);
}

/** How an exception is told: its type as a traceback names it, and its text. */
function told(m: Machine, error: Value): Value[] {
  const object = isRef(error) ? m.get(error) : null;
  const type = m.typeOf(error);
  const name = typeof type === 'object' && type?.t === 'builtin' ? type.name : m.typeName(error);
  const [text] = object?.t === 'exception' ? object.args : [];
  return text === undefined ? [name] : [name, typeof text === 'string' ? text : m.repr(text)];
}

const asks = (name: string, op: OperationName): Native =>
  native(`${name}(self, *args)`, (m, self, args) => ask(m, self, op, args.items));

export const INSIDE_FUNCTIONS: NonNullable<Library['functions']> = {
  _queue_size_inside: native('_queue_size_inside(self)', sizeInside),
  _queue_made: asks('_queue_made', 'made'),
  _queue_out: asks('_queue_out', 'leave'),
  _queue_out_by: native('_queue_out_by(self, size, error)', (m, self, size, error) =>
    ask(m, self, 'leave', [size, null, null, ...told(m, error)]),
  ),
  _queue_drop: asks('_queue_drop', 'drop'),
  _queue_let_go: asks('_queue_let_go', 'let_go'),
  _queue_room: native('_queue_room(self, timeout, item)', (m, self, timeout, item) =>
    ask(m, self, 'room', [item], nanosecondsOf(timeout)),
  ),
  _queue_item: native('_queue_item(self, timeout)', (m, self, timeout) =>
    ask(m, self, 'item', [], nanosecondsOf(timeout)),
  ),
  _queue_adopt: native('_queue_adopt(self)', (m, self) => ask(m, self, 'adopt', [self])),
  _queue_is_open: native('_queue_is_open(self)', isOpen),
  _queue_open: native('_queue_open(self)', open),
  _queue_ask_put: native('_queue_ask_put(self, item, timeout)', (m, self, item, timeout) =>
    ask(m, self, 'put', [item], nanosecondsOf(timeout)),
  ),
  _queue_read: asks('_queue_read', 'read'),
  _queue_write: asks('_queue_write', 'write'),
  _queue_own: native('_queue_own(self, name)', (m, self, name) => ownAttribute(m, self, String(name))),
  _queue_store: native('_queue_store(self, name, value)', (m, self, name, value) => {
    store(m, self, String(name), value);
    return null;
  }),
  _queue_set_count: asks('_queue_set_count', 'recount'),
  _queue_set_size: native('_queue_set_size(self, size)', (m, self, size) =>
    ask(m, self, 'resize', [Number(numberOf(size) ?? 0)]),
  ),
};

const nanosecondsOf = (timeout: Value): number | null => (typeof timeout === 'number' ? timeout : null);
