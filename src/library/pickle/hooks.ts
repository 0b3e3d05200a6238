/** What a class of the program says of how its objects are pickled: `__getstate__`, `__setstate__`, and an exception's `__init__`. */

import type { Instance } from '../../heap/heap.js';
import { attributesOf, isRef } from '../../heap/kinds.js';
import { tuple } from '../../language/contract/machine.js';
import { typeSpec } from '../../language/contract/registry.js';
import type { Vm } from '../../language/contract/vm.js';
import { isBuiltin, isMember, lookUp, mroOf, nameOfType } from '../../language/objects/classes.js';
import type { Ref, Value } from '../../model.js';
import { isOfLibrary, unsupported } from '../../program.js';

/** Hooks that make objects anew in ways of their own. */
const REDUCERS = ['__reduce_ex__', '__reduce__', '__getnewargs_ex__', '__getnewargs__'];

/** Throws ProgramError where the class of an object pickles or copies it in a way that is not taken here. */
export function ensureNoReducer(vm: Vm, ref: Ref): void {
  const hook = REDUCERS.find((name) => isOfProgram(vm, lookUp(vm, vm.typeOf(ref), name)));
  if (hook === undefined) return;
  throw unsupported(vm.span(), [
    `'${hook}' of the class ${vm.typeName(ref)} is not supported.`,
    'Say by __getstate__ and __setstate__ what is kept of an object.',
  ]);
}

function isOfProgram(vm: Vm, method: ReturnType<typeof lookUp>): boolean {
  if (method === undefined || isMember(method) || isBuiltin(method)) return false;
  const func = isRef(method) ? vm.get(method) : undefined;
  return func?.t !== 'function' || !isOfLibrary(func.code);
}

/** The exception that pickling raises for what can't leave its process, or only by inheritance: its type and its text. */
export function refusalOf(vm: Vm, { cls }: Instance): readonly [type: string, text: string] | undefined {
  const specs = mroOf(vm, cls).flatMap((type) => (isBuiltin(type) ? [typeSpec(type.name)] : []));
  return specs.find((spec) => spec?.unpicklable)?.unpicklable?.(nameOfType(vm, cls));
}

/** The state that stands for the attributes of an object; undefined where its class has no say in it. */
export function stateOf(vm: Vm, ref: Ref): Value | undefined {
  ensureNoReducer(vm, ref);
  if (vm.defines(ref, '__getstate__')) return vm.callNow(vm.attributeNow(ref, '__getstate__'), []);
  if (!vm.defines(ref, '__setstate__')) return undefined;
  const attributes = attributesOf(vm, vm.get(ref));
  // An object without attributes has no state (`object_getstate_default`, 3.11).
  return attributes === null || attributes.size === 0 ? null : vm.dict(attributes);
}

/** What is still to be called for an object that was unpickled, for `_built`. */
export function askedToBuild(
  vm: Vm,
  ref: Ref,
  state: Value | undefined,
  attributes: readonly (readonly [string, Value])[],
): Value[] {
  const object = vm.get(ref);
  const isOwn = object.t === 'exception' && (vm.defines(ref, '__init__') || vm.defines(ref, '__new__'));
  if (object.t === 'exception' && isOwn)
    return [tuple([ref, 'init', tuple(object.args), vm.dict(attributes)])];
  return state === undefined || state === null ? [] : [tuple([ref, 'state', state, null])];
}
