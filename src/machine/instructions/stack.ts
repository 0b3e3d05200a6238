/** The values that a frame's instructions have put on its stack for those that follow. */

import { present, valueAs } from '../../heap/expected.js';
import type { Frame } from '../../heap/heap.js';
import type { Ref, Value } from '../../model.js';

export function pop({ stack }: Frame): Value {
  return present(stack.pop());
}

/** An instruction that ends so gives nothing more. */
export function push({ stack }: Frame, value: Value): undefined {
  stack.push(value);
  return undefined;
}

/** The topmost ones, in the order in which they were pushed. */
export function popSeveral({ stack }: Frame, count: number): Value[] {
  return stack.splice(stack.length - count);
}

/** The items of the tuple on top. */
export function popItems(frame: Frame): readonly Value[] {
  return valueAs(pop(frame), 'tuple').items;
}

export function popText(frame: Frame): string {
  return String(pop(frame));
}

/** A container under construction, that many deep. */
export function peekRef(frame: Frame, depth = 1): Ref {
  return valueAs(peek(frame, depth), 'ref');
}

/** The value that many deep, 1 for the top. */
export function peek({ stack }: Frame, depth = 1): Value {
  return present(stack[stack.length - depth]);
}

/** The name that an instruction has as its argument. */
export function nameAt({ code }: Frame, index: number): string {
  return present(code.names[index]);
}
