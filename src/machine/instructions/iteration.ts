/** Iterators, generators and unpacking. */

import { present, valueAs } from '../../heap/expected.js';
import type { Frame } from '../../heap/heap.js';
import { isIterable, isSpent } from '../../language/containers/iteration.js';
import { inPython, TailCall } from '../../language/contract/machine.js';
import {
  type Completion,
  type Executed,
  HALT,
  type Instruction,
  type Vm,
} from '../../language/contract/vm.js';
import { isException, stopValue } from '../../language/objects/exceptions.js';
import {
  checkedIterator,
  iterator,
  nextItem,
  resumeGenerator,
  yieldValue,
} from '../../language/objects/generators.js';
import type { Value } from '../../model.js';
import { Op } from '../../program.js';
import { peek, pop, push } from './stack.js';

export const ITERATION: Readonly<Record<number, Instruction>> = {
  [Op.GET_ITER]: (vm, frame) => iterator(vm, pop(frame)),
  [Op.GET_YIELD_FROM]: (vm, frame) => iterator(vm, pop(frame)),
  [Op.FOR_ITER]: (vm, frame, target) => {
    const source = peek(frame);
    if (vm.touch(iteratesContended(vm, source), 'read', () => vm.sourceText())) return HALT;
    const item = nextItem(vm, source);
    if (item !== undefined) return item;
    frame.stack.pop();
    frame.pc = target;
    return undefined;
  },
  [Op.YIELD]: (vm, frame) => yieldValue(vm, frame, pop(frame)),
  [Op.YIELD_FROM]: (vm, frame) => {
    const sent = pop(frame);
    const source = peek(frame);
    const result = delegate(vm, source, sent);
    if (result !== undefined) return result;
    frame.stack.pop();
    return push(frame, null);
  },
  [Op.UNPACK]: (vm, frame, count) => {
    const source = pop(frame);
    return unpackable(vm, source, count + 1) ?? unpack(vm, frame, count, vm.elements(source));
  },
  [Op.UNPACK_STAR]: (vm, frame, counts) => {
    const source = pop(frame);
    return unpackable(vm, source, null) ?? unpackStar(vm, frame, counts, vm.elements(source));
  },
};

function iteratesContended(vm: Vm, source: Value): boolean {
  if (typeof source !== 'object' || source?.t !== 'ref') return false;
  const object = vm.get(source);
  return object.t === 'iterator' && vm.isContendedContainer(object.source);
}

/** `yield from`: the next value of the inner iterator; undefined where it has ended without a value of its own. */
function delegate(vm: Vm, source: Value, sent: Value): Executed {
  if (sent === null) return nextItem(vm, source);
  if (typeof source === 'object' && source?.t === 'ref' && vm.typeName(source) === 'generator') {
    return resumeGenerator(vm, source, sent);
  }
  return new TailCall(vm.attributeNow(source, 'send'), [sent]);
}

/** Of a lazy iterable the first `most` items (or all) are collected into a list, by Python code. */
function unpackable(vm: Vm, source: Value, most: number | null): TailCall | undefined {
  if (isSpent(vm, source)) return inPython('_listed', [source, most]);
  if (isIterable(vm, source)) return undefined;
  return vm.fail('TypeError', `cannot unpack non-iterable ${vm.typeName(source)} object`);
}

function unpack(vm: Vm, frame: Frame, count: number, items: readonly Value[]): void {
  if (items.length < count) {
    vm.fail('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  if (items.length > count) vm.fail('ValueError', `too many values to unpack (expected ${count})`);
  for (let index = count - 1; index >= 0; index -= 1) frame.stack.push(present(items[index]));
}

function unpackStar(vm: Vm, frame: Frame, counts: number, items: readonly Value[]): void {
  const [before, after] = [counts >> 8, counts & 255];
  if (items.length < before + after) {
    vm.fail(
      'ValueError',
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  }
  const stop = items.length - after;
  for (let index = items.length - 1; index >= stop; index -= 1) frame.stack.push(present(items[index]));
  frame.stack.push(vm.list(items.slice(before, stop)));
  for (let index = before - 1; index >= 0; index -= 1) frame.stack.push(present(items[index]));
}

const opened: Completion = (vm, frame, _arg, value) => {
  frame.stack.push(checkedIterator(vm, value));
};

export const ITERATION_COMPLETIONS: Readonly<Record<number, Completion>> = {
  [Op.GET_ITER]: opened,
  [Op.GET_YIELD_FROM]: opened,
  [Op.UNPACK]: (vm, frame, count, value) => unpack(vm, frame, count, vm.elements(value)),
  [Op.UNPACK_STAR]: (vm, frame, counts, value) => unpackStar(vm, frame, counts, vm.elements(value)),
  /** What the inner iterator gives is yielded on; the instruction is done again with what is sent then. */
  [Op.YIELD_FROM]: (vm, frame, _arg, value) => {
    frame.pc -= 1;
    return yieldValue(vm, frame, value);
  },
};

/**
 * Is this exception the end of the iterator that the frame's current instruction asked for an item? Then the
 * loop ends and the frame goes on.
 */
export function exhausted(vm: Vm, frame: Frame, op: number, argument: number, exception: Value): boolean {
  if (op !== Op.FOR_ITER && op !== Op.YIELD_FROM) return false;
  if (!isException(vm, exception, 'StopIteration')) return false;
  frame.stack.pop();
  if (op === Op.FOR_ITER) frame.pc = argument;
  else frame.stack.push(stopValue(vm, valueAs(exception, 'ref')));
  return true;
}
