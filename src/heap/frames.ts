/** Frames: making and copying them. All are written out, with their fields in one order: so they are made fast. */

import type { Value } from '../model.js';
import type { Code, Handler } from '../program.js';
import type { Frame } from './heap.js';

/** A frame that stands before its first instruction. */
export function frameOf(code: Code, locals: (Value | undefined)[] = [], cells: Value[] = []): Frame {
  return {
    code,
    pc: 0,
    locals,
    cells,
    stack: [],
    names: null,
    handled: [],
    instead: undefined,
    building: null,
    generator: null,
    awaited: false,
    replies: null,
    answers: false,
  };
}

/** The handlers of what is protected where the frame stands: the instruction before the next one. */
export const handlersAt = ({ code, pc }: Frame): readonly Handler[] =>
  code.handlers.filter(({ from, to }) => from < pc && pc <= to);

/** A copy to be changed in place. */
export function cloneFrame(frame: Frame): Frame {
  return {
    code: frame.code,
    pc: frame.pc,
    locals: frame.locals.slice(),
    cells: frame.cells,
    stack: frame.stack.slice(),
    names: frame.names && new Map(frame.names),
    handled: frame.handled.slice(),
    instead: frame.instead,
    building: frame.building,
    generator: frame.generator,
    awaited: frame.awaited,
    replies: frame.replies,
    answers: frame.answers,
  };
}
