/** Every instruction, by its number. */

import type { Frame } from '../../heap/heap.js';
import type { Completion, Executed, HALT, Instruction, Vm } from '../../language/contract/vm.js';
import type { Value } from '../../model.js';
import { CALL_COMPLETIONS, CALLS } from './calls.js';
import { DISPLAY_COMPLETIONS, DISPLAYS } from './displays.js';
import { EXCEPTIONS } from './exceptions.js';
import { ITERATION, ITERATION_COMPLETIONS } from './iteration.js';
import { JUMP_COMPLETIONS, JUMPS } from './jumps.js';
import { MATCHING } from './matching.js';
import { MODULES } from './modules.js';
import { NAME_COMPLETIONS, NAMES } from './names.js';
import { OBJECT_COMPLETIONS, OBJECTS } from './objects.js';

type ByNumber<T> = Readonly<Record<number, T>>;

const INSTRUCTIONS: Instruction[] = table(
  CALLS,
  DISPLAYS,
  EXCEPTIONS,
  ITERATION,
  JUMPS,
  MATCHING,
  MODULES,
  NAMES,
  OBJECTS,
);
const COMPLETIONS: (Completion | undefined)[] = table(
  CALL_COMPLETIONS,
  DISPLAY_COMPLETIONS,
  ITERATION_COMPLETIONS,
  NAME_COMPLETIONS,
  JUMP_COMPLETIONS,
  OBJECT_COMPLETIONS,
);

function table<T>(...parts: readonly ByNumber<T>[]): T[] {
  const all: T[] = new Array(128);
  for (const part of parts) for (const [op, entry] of Object.entries(part)) all[Number(op)] = entry;
  return all;
}

/** Does one instruction. */
export function execute(
  vm: Vm,
  frame: Frame,
  op: number | undefined,
  argument: number | undefined,
): Executed {
  const instruction = op === undefined ? undefined : INSTRUCTIONS[op];
  if (instruction === undefined || argument === undefined) throw new Error(`no instruction ${op}`);
  return instruction(vm, frame, argument);
}

/** Gives an instruction the value of the call that it made. */
export function complete(
  vm: Vm,
  frame: Frame,
  op: number,
  argument: number,
  value: Value,
): typeof HALT | undefined {
  const completion = COMPLETIONS[op];
  if (!completion) {
    frame.stack.push(value);
    return undefined;
  }
  return completion(vm, frame, argument, value) ?? undefined;
}
