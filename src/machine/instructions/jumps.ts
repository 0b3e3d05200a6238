/** Jumps, and the truth of what they depend on. */

import type { Frame } from '../../heap/heap.js';
import { type Completion, HALT, type Instruction, type Vm } from '../../language/contract/vm.js';
import { truthCall } from '../../language/operators/dispatch.js';
import type { Value } from '../../model.js';
import { Op } from '../../program.js';
import { peek } from './stack.js';

/** A jump that asks for a truth; `__bool__` and `__len__` written in Python are called, then the jump is done again. */
function conditional(body: (vm: Vm, frame: Frame, target: number, value: Value) => void): Instruction {
  return (vm, frame, target) => {
    const value = peek(frame, 1);
    const call = truthCall(vm, value);
    if (call) return call;
    if (vm.touch(vm.isContendedContainer(value), 'read', () => vm.sourceText())) return HALT;
    body(vm, frame, target, value);
    return undefined;
  };
}

const leap = (jumpIf: boolean): Instruction =>
  conditional((vm, frame, target, value) => {
    frame.stack.pop();
    if (vm.truth(value) === jumpIf) frame.pc = target;
  });

const leapOrPop = (jumpIf: boolean): Instruction =>
  conditional((vm, frame, target, value) => {
    if (vm.truth(value) === jumpIf) frame.pc = target;
    else frame.stack.pop();
  });

export const JUMPS: Readonly<Record<number, Instruction>> = {
  [Op.JUMP]: (_vm, frame, target) => {
    frame.pc = target;
  },
  [Op.JUMP_IF_FALSE]: leap(false),
  [Op.JUMP_IF_TRUE]: leap(true),
  [Op.JUMP_IF_FALSE_OR_POP]: leapOrPop(false),
  [Op.JUMP_IF_TRUE_OR_POP]: leapOrPop(true),
  [Op.NOT]: conditional((vm, frame, _target, value) => {
    frame.stack[frame.stack.length - 1] = !vm.truth(value);
  }),
};

/** The answer of `__bool__` stands in for the object, and the jump looks again. */
const again: Completion = (_vm, frame, _target, value) => {
  frame.stack[frame.stack.length - 1] = value;
  frame.pc -= 1;
};

/** `x or y` keeps the object itself, so its truth decides at once. */
const againOrPop =
  (jumpIf: boolean): Completion =>
  (vm, frame, target, value) => {
    if (vm.truth(value) === jumpIf) frame.pc = target;
    else frame.stack.pop();
  };

export const JUMP_COMPLETIONS: Readonly<Record<number, Completion>> = {
  [Op.JUMP_IF_FALSE]: again,
  [Op.JUMP_IF_TRUE]: again,
  [Op.NOT]: again,
  [Op.JUMP_IF_FALSE_OR_POP]: againOrPop(false),
  [Op.JUMP_IF_TRUE_OR_POP]: againOrPop(true),
};
