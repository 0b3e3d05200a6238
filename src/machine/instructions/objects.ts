/** Attributes, items and operators. */

import { present } from '../../heap/expected.js';
import type { Frame } from '../../heap/heap.js';
import { type Completion, HALT, type Instruction, type Vm } from '../../language/contract/vm.js';
import { deleteAttribute, setAttribute } from '../../language/objects/assignment.js';
import { getAttribute, special } from '../../language/objects/attributes.js';
import { isMember, lookUp } from '../../language/objects/classes.js';
import { binary, compare, unary } from '../../language/operators/dispatch.js';
import { deleteItem, getItem, setItem } from '../../language/operators/operators.js';
import { isGuarded } from '../../library/queue/inside.js';
import type { Ref, Value } from '../../model.js';
import { BINARY_OPERATORS, COMPARISONS, Op, UNARY_OPERATORS } from '../../program.js';
import { nameAt, peek, pop } from './stack.js';

export const OBJECTS: Readonly<Record<number, Instruction>> = {
  [Op.LOAD_ATTR]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    if (touchAttribute(vm, frame, peek(frame, 1), name, 'read')) return HALT;
    const result = getAttribute(vm, pop(frame), name);
    vm.touched = result;
    return result;
  },
  [Op.STORE_ATTR]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    if (touchAttribute(vm, frame, peek(frame, 1), name, 'write')) return HALT;
    const object = pop(frame);
    vm.touched = peek(frame, 1);
    return setAttribute(vm, object, name, pop(frame));
  },
  [Op.DELETE_ATTR]: (vm, frame, arg) => {
    const name = nameAt(frame, arg);
    if (touchAttribute(vm, frame, peek(frame, 1), name, 'write')) return HALT;
    return deleteAttribute(vm, pop(frame), name);
  },
  [Op.LOAD_SPECIAL]: (vm, frame, arg) => special(vm, pop(frame), nameAt(frame, arg)),
  [Op.GET_ITEM]: (vm, frame) => {
    if (touchContainer(vm, peek(frame, 2), 'read')) return HALT;
    const key = pop(frame);
    const result = getItem(vm, pop(frame), key);
    vm.touched = result;
    return result;
  },
  [Op.SET_ITEM]: (vm, frame) => {
    if (touchContainer(vm, peek(frame, 2), 'write')) return HALT;
    const key = pop(frame);
    const object = pop(frame);
    vm.touched = peek(frame, 1);
    return setItem(vm, object, key, pop(frame));
  },
  [Op.DELETE_ITEM]: (vm, frame) => {
    if (touchContainer(vm, peek(frame, 2), 'write')) return HALT;
    const key = pop(frame);
    return deleteItem(vm, pop(frame), key);
  },
  [Op.BUILD_SLICE]: (_vm, frame) => {
    const step = pop(frame);
    const stop = pop(frame);
    frame.stack.push({ t: 'slice', start: pop(frame), stop, step });
  },
  [Op.UNARY]: (vm, frame, arg) => unary(vm, present(UNARY_OPERATORS[arg]), pop(frame)),
  [Op.BINARY]: (vm, frame, arg) => operate(vm, frame, arg, false),
  [Op.INPLACE]: (vm, frame, arg) => operate(vm, frame, arg, true),
  [Op.COMPARE]: (vm, frame, arg) => {
    const operator = present(COMPARISONS[arg]);
    if (!operator.startsWith('is') && touchOperands(vm, frame, 'read')) return HALT;
    const right = pop(frame);
    return compare(vm, operator, pop(frame), right);
  },
};

function operate(vm: Vm, frame: Frame, arg: number, inPlace: boolean): ReturnType<Instruction> {
  if (touchOperands(vm, frame, inPlace && vm.isContendedContainer(peek(frame, 2)) ? 'write' : 'read'))
    return HALT;
  const right = pop(frame);
  return binary(vm, present(BINARY_OPERATORS[arg]), pop(frame), right, inPlace);
}

function touchOperands(vm: Vm, frame: Frame, op: 'read' | 'write'): typeof HALT | undefined {
  const contended = vm.isContendedContainer(peek(frame, 1)) || vm.isContendedContainer(peek(frame, 2));
  return vm.touch(contended, op, () => vm.sourceText());
}

function touchContainer(vm: Vm, container: Value, op: 'read' | 'write'): typeof HALT | undefined {
  return vm.touch(vm.isContendedContainer(container), op, () => vm.sourceText());
}

/** An attribute of an object that threads share, if some code stores under that name after the start. */
function touchAttribute(
  vm: Vm,
  frame: Frame,
  object: Value,
  name: string,
  op: 'read' | 'write',
): typeof HALT | undefined {
  const { attributes } = vm.program.shared;
  if (attributes.size === 0 || frame.code.module !== 'main') return undefined;
  if (!attributes.has(name) && !attributes.has('*')) return undefined;
  const contended =
    typeof object === 'object' &&
    object?.t === 'ref' &&
    holdsData(vm, object, name) &&
    vm.draft.isShared(object) &&
    !isGuarded(vm, object);
  return vm.touch(contended, op, () => `.${name}`);
}

/** Instances and classes have attributes of their own; `value` of a shared Value is an operation already. */
function holdsData(vm: Vm, ref: Ref, name: string): boolean {
  const object = vm.get(ref);
  if (object.t === 'instance' && object.core !== null && !object.attributes.has(name)) {
    const found = lookUp(vm, object.cls, name);
    if (found !== undefined && isMember(found)) return false;
  }
  return (
    object.t === 'class' || object.t === 'function' || ('attributes' in object && object.attributes !== null)
  );
}

const drop: Completion = () => {};

export const OBJECT_COMPLETIONS: Readonly<Record<number, Completion>> = {
  [Op.STORE_ATTR]: drop,
  [Op.DELETE_ATTR]: drop,
  [Op.SET_ITEM]: drop,
  [Op.DELETE_ITEM]: drop,
  [Op.COMPARE]: (vm, frame, arg, value) => {
    const operator = COMPARISONS[arg];
    if (operator === 'in') frame.stack.push(vm.truth(value));
    else if (operator === 'not in') frame.stack.push(!vm.truth(value));
    else frame.stack.push(value);
  },
};
