/** Calls: of functions, methods, classes, built-ins and objects, by frames that are pushed or at once. */

import { frameOf } from '../heap/frames.js';
import type { Frame, FunctionObject } from '../heap/heap.js';
import type { MethodValue } from '../heap/kinds.js';
import { bindArguments } from '../language/contract/binding.js';
import { builtin, type Keywords, TailCall } from '../language/contract/machine.js';
import { functionOf, isType, type LibraryFunction } from '../language/contract/registry.js';
import type { Called, Vm } from '../language/contract/vm.js';
import { definesMethod } from '../language/objects/classes.js';
import { iteratorType } from '../language/objects/generators.js';
import { instantiate } from '../language/objects/instances.js';
import { refuseUnbound } from '../language/objects/method-kinds.js';
import type { Ref, Value } from '../model.js';

/** Calls anything. A Python function's frame is pushed (`PUSHED`); its result comes through `deliver`. */
export function invoke(vm: Vm, func: Value, args: readonly Value[], keywords: Keywords): Called {
  if (typeof func === 'object' && func !== null) {
    if (func.t === 'method') return invokeBound(vm, func, args, keywords);
    if (func.t === 'builtin') return invokeBuiltin(vm, func.name, args, keywords);
    if (func.t === 'ref') return invokeObject(vm, func, args, keywords);
  }
  return notCallable(vm, func);
}

function invokeBound(vm: Vm, method: MethodValue, args: readonly Value[], keywords: Keywords): Called {
  const before = vm.bound;
  vm.bound = method;
  try {
    return invoke(vm, method.func, [method.self, ...args], keywords);
  } finally {
    vm.bound = before;
  }
}

function invokeBuiltin(vm: Vm, name: string, args: readonly Value[], keywords: Keywords): Called {
  if (isType(name)) return instantiate(vm, builtin(name), args, keywords);
  const code = functionOf(name);
  if (!code) return notCallable(vm, builtin(name));
  if (args.length === 0) refuseUnbound(vm, name);
  return typeof code === 'function' ? code(vm, args, keywords) : enterLibrary(vm, code, args, keywords);
}

function invokeObject(vm: Vm, func: Ref, args: readonly Value[], keywords: Keywords): Called {
  const object = vm.get(func);
  if (object.t === 'function') return enter(vm, object, args, keywords);
  if (object.t === 'class') return instantiate(vm, func, args, keywords);
  if (definesMethod(vm, func, '__call__'))
    return new TailCall(vm.attributeNow(func, '__call__'), args, keywords);
  return notCallable(vm, func);
}

function notCallable(vm: Vm, value: Value): never {
  return vm.fail('TypeError', `'${vm.typeName(value)}' object is not callable`);
}

function enterLibrary(vm: Vm, func: LibraryFunction, args: readonly Value[], keywords: Keywords): Called {
  const { code, defaults, keywordDefaults } = func;
  const { name, qualname } = code;
  const object = { code, name, qualname, defaults, keywordDefaults, closure: [], attributes: null };
  return enter(vm, { t: 'function', ...object }, args, keywords);
}

/** Pushes the frame of a Python function, or makes its generator. */
export function enter(vm: Vm, func: FunctionObject, args: readonly Value[], keywords: Keywords): Called {
  const frame = frameFor(vm, func, bindArguments(vm, func, args, keywords));
  if (!func.code.generator) return vm.push(frame);
  const cls = iteratorType(func.code);
  const started = { frame, started: false, running: false };
  const generator = vm.alloc({ t: 'generator', cls, name: func.qualname, ...started });
  frame.generator = generator;
  return generator;
}

function frameFor(vm: Vm, { code, closure }: FunctionObject, locals: (Value | undefined)[]): Frame {
  if (code.cells.length === 0) return frameOf(code, locals, closure.length > 0 ? closure.slice() : []);
  const own = code.cells.map((name) => {
    const parameter = code.locals.indexOf(name);
    return vm.alloc({ t: 'cell', name, value: parameter >= 0 ? locals[parameter] : undefined });
  });
  return frameOf(code, locals, [...own, ...closure]);
}
