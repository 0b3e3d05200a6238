/** Lists, tuples, sets, dicts and strings as they are written in the source. */

import { editAs, objectAs, present } from '../../heap/expected.js';
import type { Frame } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import { shallow } from '../../language/containers/depth.js';
import { dictSet, isAsked, updateDict } from '../../language/containers/dict.js';
import { displayed } from '../../language/containers/dict-entries.js';
import { find } from '../../language/containers/hashing/keys.js';
import { isIterable } from '../../language/containers/iteration.js';
import { add, change, include, isLazy } from '../../language/containers/set.js';
import { inPython, NO_KEYWORDS } from '../../language/contract/machine.js';
import type { Completion, Instruction, Vm } from '../../language/contract/vm.js';
import { findAttribute } from '../../language/objects/attributes.js';
import { formatCall } from '../../language/operators/dispatch.js';
import type { Ref, Value } from '../../model.js';
import { Op } from '../../program.js';
import { peek, peekRef, pop, popSeveral, popText } from './stack.js';

export const DISPLAYS: Readonly<Record<number, Instruction>> = {
  [Op.BUILD_LIST]: (vm, frame, count) => {
    frame.stack.push(vm.list(popSeveral(frame, count)));
  },
  [Op.BUILD_TUPLE]: (vm, frame, count) => {
    frame.stack.push(shallow(vm, { t: 'tuple', items: popSeveral(frame, count) }));
  },
  [Op.BUILD_SET]: (vm, frame, count) => {
    frame.stack.push(vm.set(popSeveral(frame, count)));
  },
  [Op.BUILD_DICT]: (vm, frame, count) => {
    const flat = popSeveral(frame, 2 * count);
    const pairs = Array.from(
      { length: count },
      (_, i) => [present(flat[2 * i]), present(flat[2 * i + 1])] as const,
    );
    frame.stack.push(displayed(vm, pairs));
  },
  [Op.BUILD_STRING]: (_vm, frame, count) => {
    frame.stack.push(popSeveral(frame, count).join(''));
  },
  [Op.FORMAT]: (vm, frame, arg) => {
    const spec = arg & 4 ? popText(frame) : '';
    return formatCall(vm, pop(frame), arg & 3, spec);
  },
  [Op.LIST_APPEND]: (vm, frame, depth) => {
    const item = pop(frame);
    editAs(vm, peek(frame, depth), 'list').items.push(item);
  },
  [Op.SET_ADD]: (vm, frame, depth) => {
    const item = pop(frame);
    addToSet(vm, peekRef(frame, depth), item);
  },
  [Op.DICT_ADD]: (vm, frame, depth) => {
    const value = pop(frame);
    const key = pop(frame);
    addToDict(vm, peekRef(frame, depth), key, value);
  },
  [Op.LIST_EXTEND]: (vm, frame, alone) => {
    const source = pop(frame);
    if (vm.isLazy(source)) return inPython('_listed', [source]);
    for (const item of starred(vm, frame, source, alone)) editAs(vm, peek(frame, 1), 'list').items.push(item);
    return undefined;
  },
  [Op.SET_UPDATE]: (vm, frame) => {
    const source = pop(frame);
    if (isLazy(vm, source)) return inPython('_listed', [source]);
    change(vm, peekRef(frame, 1), (draft) => include(vm, draft, source));
    return undefined;
  },
  [Op.DICT_UPDATE]: (vm, frame) => {
    const given = pop(frame);
    if (isRef(given) && isAsked(vm, given)) return inPython('_update_mapping', [peek(frame, 1), given, null]);
    mapping(vm, given, "'%s' object is not a mapping");
    updateDict(vm, peek(frame, 1), given, NO_KEYWORDS);
    return undefined;
  },
  [Op.DICT_MERGE]: (vm, frame) => {
    const given = pop(frame);
    const source = mapping(vm, given, `${callee(vm, frame, 3)} argument after ** must be a mapping, not %s`);
    for (const [key, value] of source) {
      const dict = objectAs(vm, peek(frame, 1), 'dict');
      if (dict.entries.has(find(vm, dict.entries, key))) {
        vm.fail(
          'TypeError',
          `${callee(vm, frame, 3)} got multiple values for keyword argument ${vm.repr(key)}`,
        );
      }
      addToDict(vm, peekRef(frame, 1), key, value);
    }
  },
  [Op.LIST_TO_TUPLE]: (vm, frame) => {
    const list = objectAs(vm, pop(frame), 'list');
    frame.stack.push({ t: 'tuple', items: list.items.slice() });
  },
};

/** The function that the arguments under construction are for, as CPython names it in errors (`_PyObject_FunctionStr`, 3.11). */
function callee(vm: Vm, frame: Frame, depth: number): string {
  const func = peek(frame, depth);
  if (isRef(func) && vm.get(func).t === 'instance') return vm.str(func);
  const [name, module] = ['__qualname__', '__module__'].map((each) => findAttribute(vm, func, each));
  if (typeof name !== 'string') return vm.str(func);
  return typeof module === 'string' && module !== 'builtins' ? `${module}.${name}()` : `${name}()`;
}

/** `alone`: the only argument of a call, for which the callee is named. */
function starred(vm: Vm, frame: Frame, source: Value, alone: number): readonly Value[] {
  if (isIterable(vm, source)) return vm.elements(source);
  const text = `after * must be an iterable, not ${vm.typeName(source)}`;
  return vm.fail('TypeError', alone ? `${callee(vm, frame, 2)} argument ${text}` : `Value ${text}`);
}

function mapping(vm: Vm, source: Value, complaint: string): Iterable<readonly [Value, Value]> {
  const object = typeof source === 'object' && source?.t === 'ref' ? vm.get(source) : null;
  if (object?.t === 'dict') return object.entries.values();
  return vm.fail('TypeError', complaint.replace('%s', vm.typeName(source)));
}

function addToSet(vm: Vm, ref: Ref, item: Value): void {
  change(vm, ref, (draft) => add(vm, draft, item));
}

function addToDict(vm: Vm, ref: Ref, key: Value, value: Value): void {
  dictSet(vm, ref, key, value);
}

export const DISPLAY_COMPLETIONS: Readonly<Record<number, Completion>> = {
  [Op.LIST_EXTEND]: (vm, frame, _arg, value) => {
    for (const item of vm.elements(value)) editAs(vm, peek(frame, 1), 'list').items.push(item);
  },
  [Op.DICT_UPDATE]: () => {},
  [Op.SET_UPDATE]: (vm, frame, _arg, value) => {
    for (const item of vm.elements(value)) addToSet(vm, peekRef(frame, 1), item);
  },
};
