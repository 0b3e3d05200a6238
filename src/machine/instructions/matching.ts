/** The tests of `match` statements (PEP 634). */

import { valueAs } from '../../heap/expected.js';
import type { HeapObject } from '../../heap/heap.js';
import { kindOf } from '../../heap/kinds.js';
import { find } from '../../language/containers/hashing/keys.js';
import { builtin } from '../../language/contract/machine.js';
import { isType, linearization } from '../../language/contract/registry.js';
import type { Instruction, Vm } from '../../language/contract/vm.js';
import type { Value } from '../../model.js';
import { Op } from '../../program.js';
import { peek, pop, popItems } from './stack.js';

export const MATCHING: Readonly<Record<number, Instruction>> = {
  [Op.MATCH_SEQUENCE]: (vm, frame) => {
    frame.stack.push(isSequence(vm, peek(frame)));
  },
  [Op.MATCH_MAPPING]: (vm, frame) => {
    frame.stack.push(objectOf(vm, peek(frame))?.t === 'dict');
  },
  [Op.MATCH_LENGTH]: (vm, frame, arg) => {
    const length = vm.length(peek(frame));
    frame.stack.push(arg & 1 ? length >= arg >> 1 : length === arg >> 1);
  },
  [Op.MATCH_KEYS]: (vm, frame) => {
    const keys = popItems(frame);
    const subject = objectOf(vm, pop(frame));
    frame.stack.push(subject?.t === 'dict' ? valuesOf(vm, subject, keys) : null);
  },
  [Op.MATCH_CLASS]: (vm, frame, positional) => {
    const names = popItems(frame).map(String);
    const cls = pop(frame);
    const subject = pop(frame);
    frame.stack.push(vm.isInstance(subject, cls) ? attributes(vm, subject, cls, positional, names) : null);
  },
};

function objectOf(vm: Vm, value: Value): HeapObject | null {
  return typeof value === 'object' && value?.t === 'ref' ? vm.get(value) : null;
}

function isSequence(vm: Vm, value: Value): boolean {
  return /^(list|tuple|deque|range)$/.test(kindOf(vm, value));
}

function valuesOf(vm: Vm, dict: HeapObject & { t: 'dict' }, keys: readonly Value[]): Value {
  const items: Value[] = [];
  for (const key of keys) {
    const entry = dict.entries.get(find(vm, dict.entries, key));
    if (!entry) return null;
    items.push(entry[1]);
  }
  return { t: 'tuple', items };
}

/** Built-in types whose only positional pattern is the object itself. */
const SELF = new Set(['bool', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple']);

function matchesItself(vm: Vm, cls: Value): boolean {
  if (typeof cls !== 'object' || cls === null) return false;
  const object = objectOf(vm, cls);
  const isSelf = (type: string) => linearization(type).some((name) => SELF.has(name));
  if (object?.t === 'class')
    return isSelf(object.layout) && vm.callNow(builtin('hasattr'), [cls, '__match_args__']) !== true;
  return cls.t === 'builtin' && isType(cls.name) && isSelf(cls.name);
}

function attributes(vm: Vm, subject: Value, cls: Value, positional: number, names: readonly string[]): Value {
  const items: Value[] = [];
  if (positional > 0) {
    if (matchesItself(vm, cls)) items.push(subject);
    else
      for (const name of matchArguments(vm, cls, positional)) items.push(given(attribute(vm, subject, name)));
  }
  for (const name of names) items.push(given(attribute(vm, subject, name)));
  return items.includes(MISSING) ? null : { t: 'tuple', items };
}

const MISSING: Value = builtin('missing');
const given = (value: Value | undefined): Value => (value === undefined ? MISSING : value);

function attribute(vm: Vm, subject: Value, name: string): Value | undefined {
  const has = vm.callNow(builtin('hasattr'), [subject, name]);
  return has === true ? vm.attributeNow(subject, name) : undefined;
}

function matchArguments(vm: Vm, cls: Value, count: number): string[] {
  const has = vm.callNow(builtin('hasattr'), [cls, '__match_args__']) === true;
  const names = has ? valueAs(vm.attributeNow(cls, '__match_args__'), 'tuple').items.map(String) : [];
  if (names.length >= count) return names.slice(0, count);
  const plural = names.length === 1 ? '' : 's';
  const name = vm.attributeNow(cls, '__name__');
  return vm.fail(
    'TypeError',
    `${name}() accepts ${names.length} positional sub-pattern${plural} (${count} given)`,
  );
}
