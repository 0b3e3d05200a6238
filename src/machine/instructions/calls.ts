/** Calling, returning, and making functions and classes. */

import { objectAs, present, valueAs } from '../../heap/expected.js';
import type { Building, DictObject, Frame } from '../../heap/heap.js';
import { LIBRARY_CODE } from '../../language/contract/library-code.js';
import { builtin, type Keywords, NO_KEYWORDS } from '../../language/contract/machine.js';
import { isMutator } from '../../language/contract/registry.js';
import {
  type Completion,
  type Executed,
  HALT,
  type Instruction,
  type Vm,
} from '../../language/contract/vm.js';
import { beginClass, endClass } from '../../language/objects/class-statement.js';
import type { Ref, Value } from '../../model.js';
import { isOfLibrary, Op } from '../../program.js';
import { peek, pop, popItems, popText } from './stack.js';

export const CALLS: Readonly<Record<number, Instruction>> = {
  [Op.CALL]: (vm, frame, arg) => {
    const start = frame.stack.length - (arg >> 1);
    if (touchArguments(vm, present(frame.stack[start - 1]), frame.stack.slice(start))) return HALT;
    const args = frame.stack.splice(start);
    return call(vm, frame, arg, args, NO_KEYWORDS);
  },
  [Op.CALL_KW]: (vm, frame, arg) => {
    const names = valueAs(frame.code.consts[arg >> 9], 'tuple').items;
    const start = frame.stack.length - ((arg >> 1) & 255);
    if (touchArguments(vm, present(frame.stack[start - 1]), frame.stack.slice(start))) return HALT;
    const args = frame.stack.splice(start);
    const values = args.splice(args.length - names.length);
    const keywords = new Map(names.map((name, index) => [String(name), present(values[index])]));
    return call(vm, frame, arg, args, keywords);
  },
  [Op.CALL_EX]: (vm, frame) => {
    const dict = objectAs(vm, peek(frame), 'dict');
    const { items } = valueAs(peek(frame, 2), 'tuple');
    if (touchArguments(vm, peek(frame, 3), items)) return HALT;
    frame.stack.length -= 2;
    return vm.invoke(pop(frame), items, keywordsOf(vm, dict));
  },
  [Op.RETURN]: (vm, frame) => leave(vm, frame, pop(frame)),
  [Op.MAKE_FUNCTION]: (vm, frame, arg) => {
    const code = isOfLibrary(frame.code)
      ? LIBRARY_CODE.code(frame.code.module, arg >> 3)
      : vm.program.codes[arg >> 3];
    if (!code) throw new Error('no such code object');
    const closure = arg & 4 ? popItems(frame) : [];
    const keywordDefaults = arg & 2 ? keywordsOf(vm, objectAs(vm, pop(frame), 'dict')) : NO_KEYWORDS;
    const defaults = arg & 1 ? popItems(frame) : [];
    const { name, qualname } = code;
    frame.stack.push(
      vm.alloc({ t: 'function', code, name, qualname, defaults, keywordDefaults, closure, attributes: null }),
    );
  },
  [Op.MAKE_CLASS]: (vm, frame, arg) => {
    const keywords = arg & 1 ? keywordsOf(vm, objectAs(vm, pop(frame), 'dict')) : NO_KEYWORDS;
    const bases = popItems(frame);
    const name = popText(frame);
    return beginClass(vm, valueAs(pop(frame), 'ref'), classStatement(name, bases, keywords));
  },
};

/** Calls what is on top of the stack; `object.name(…)` calls the function itself, with the object in front. */
function call(vm: Vm, frame: Frame, arg: number, args: readonly Value[], keywords: Keywords): Executed {
  const func = pop(frame);
  if (arg & 1 && typeof func === 'object' && func?.t === 'method')
    return vm.invoke(func.func, [func.self, ...args], keywords);
  return vm.invoke(func, args, keywords);
}

function keywordsOf(vm: Vm, dict: DictObject): Keywords {
  return new Map(
    [...dict.entries.values()].map(([name, value]) => {
      if (typeof name !== 'string') return vm.fail('TypeError', 'keywords must be strings');
      return [name, value];
    }),
  );
}

/** A built-in that looks into what threads share, a container or a seeded random generator: looking is a step of its own. */
function touchArguments(vm: Vm, func: Value, args: readonly Value[]): typeof HALT | undefined {
  if (typeof func === 'object' && func?.t === 'builtin' && DRAWS.has(func.name))
    return vm.touch(isSharedGenerator(vm, args[0] ?? null), 'write', () => vm.sourceText());
  if (vm.program.shared.containers.size === 0 || typeof func !== 'object' || func === null) return undefined;
  const method =
    func.t === 'method' && typeof func.func === 'object' && func.func?.t === 'builtin' ? func.func : null;
  if (method && func.t === 'method') {
    const [type, name] = splitName(method.name);
    const op = isMutator(type, name) ? 'write' : 'read';
    const contended = vm.isContendedContainer(func.self) || args.some((arg) => vm.isContendedContainer(arg));
    return vm.touch(contended && !type.includes('.'), op, () => vm.sourceText());
  }
  // What a call in the library's Python looks into is found out as it happens.
  if (func.t !== 'builtin' || passesOn(func.name) || isOfLibrary(vm.frame.code)) return undefined;
  return vm.touch(
    args.some((arg) => vm.isContendedContainer(arg)),
    'read',
    () => vm.sourceText(),
  );
}

/** What changes a seeded generator: which numbers a thread gets depends on what others drew before. */
const DRAWS: ReadonlySet<string> = new Set([
  '_random_float',
  '_random_bits',
  '_random_keep',
  '_random_seed',
  '_random_set_state',
]);

/** The module's own, or an object of class Random that other threads can reach. */
function isSharedGenerator(vm: Vm, generator: Value): boolean {
  return typeof generator !== 'object' || generator?.t !== 'ref' || vm.draft.isShared(generator);
}

function splitName(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

/** Built-ins that pass containers on without looking into them: all of a module's, and a few others. */
function passesOn(name: string): boolean {
  if (name === 'isinstance' || name === 'type' || name === 'id' || name === 'callable' || name === 'iter')
    return true;
  return name.includes('.') && !/^(heapq|copy|itertools|functools|collections|random)\./.test(name);
}

/** Leaves the innermost frame: its value goes to whoever called. */
function leave(vm: Vm, frame: Frame, returned: Value): Executed {
  vm.frames.pop();
  if (frame.generator) return endOfGenerator(vm, frame.generator, returned);
  const value = result(vm, frame, returned);
  if (frame.answers) return vm.answer({ kind: 'value', value });
  if (frame.awaited) return vm.arrive(value);
  if (vm.frames.length === 0) return vm.halt({ kind: 'returned', value });
  return vm.deliver(value);
}

function endOfGenerator(vm: Vm, generator: Ref, returned: Value): never {
  vm.endGenerator(generator);
  return returned === null ? vm.fail('StopIteration') : vm.fail('StopIteration', returned);
}

function result(vm: Vm, frame: Frame, returned: Value): Value {
  if (frame.building) return endClass(vm, frame.code, frame.building, frame.names ?? new Map());
  if (frame.instead === undefined) return returned;
  if (returned !== null)
    vm.fail('TypeError', `__init__() should return None, not '${vm.typeName(returned)}'`);
  return frame.instead;
}

/** `metaclass=ABCMeta` is the same as extending ABC; no other metaclass passes the check. */
function classStatement(name: string, bases: readonly Value[], keywords: Keywords): Building {
  const rest = new Map(keywords);
  const abstract = rest.delete('metaclass');
  return { name, bases: abstract ? [...bases, builtin('abc.ABC')] : bases, keywords: rest };
}

export const CALL_COMPLETIONS: Readonly<Record<number, Completion>> = {};
