/** An exception on its way: from frame to frame, to the nearest handler. */

import { present, valueAs } from '../heap/expected.js';
import type { Frame } from '../heap/heap.js';
import { builtin, PythonError } from '../language/contract/machine.js';
import type { Vm } from '../language/contract/vm.js';
import { describeUncaught, isException, makeException } from '../language/objects/exceptions.js';
import { GENERATOR, iteratorType } from '../language/objects/generators.js';
import type { Ref, Span, Value } from '../model.js';
import { Op } from '../program.js';
import { exhausted } from './instructions/iteration.js';
import { nextRound } from './next-round.js';

/** Takes an exception to its handler, popping frames on the way; without one the thread ends. */
export function unwind(vm: Vm, raised: Value): void {
  let exception = raised;
  for (;;) {
    const { frame } = vm;
    if (endsIteration(vm, frame, exception)) return;
    addTraceback(vm, exception, frame);
    if (isHandled(frame, exception)) return;
    exception = leave(vm, frame, exception);
    if (frame.answers) return vm.answer({ kind: 'raise', value: exception });
    if (frame.awaited) throw new PythonError(exception);
    if (vm.frames.length === 0) {
      vm.halt({ kind: 'raised', error: describeUncaught(vm, exception) });
      return;
    }
  }
}

/** Sends the frame to its handler for the current instruction, if it has one. */
function isHandled(frame: Frame, exception: Value): boolean {
  const at = frame.pc - 1;
  const handler = frame.code.handlers.find(({ from, to }) => from <= at && at < to);
  if (!handler) return false;
  frame.stack.length = handler.depth;
  frame.stack.push(exception);
  frame.pc = handler.target;
  return true;
}

/** Pops the frame; a `StopIteration` that leaves a generator becomes a RuntimeError (PEP 479). */
function leave(vm: Vm, frame: Frame, exception: Value): Value {
  vm.frames.pop();
  if (!frame.generator) return exception;
  vm.endGenerator(frame.generator, nextRound(frame));
  if (iteratorType(frame.code) !== GENERATOR || !isException(vm, exception, 'StopIteration'))
    return exception;
  const replaced: Ref = makeException(vm, builtin('RuntimeError'), ['generator raised StopIteration']);
  const object = vm.edit(replaced);
  if (object.t === 'exception')
    Object.assign(object, { cause: exception, context: exception, suppressContext: true });
  return replaced;
}

function addTraceback(vm: Vm, exception: Value, frame: Frame): void {
  if (frame.code.module !== 'main' || raisesAgain(frame)) return;
  const object = vm.edit(valueAs(exception, 'ref'));
  if (object.t !== 'exception') return;
  // A generator into which an exception came before its first step stands at its own beginning.
  const { line } = frame.code;
  const head: Span = { line, column: 0, endLine: line, endColumn: 0 };
  const span = frame.pc === 0 ? head : present(frame.code.spans[frame.pc - 1]);
  object.traceback = [{ name: frame.code.name, span }, ...object.traceback];
}

/** `StopIteration` from `__next__` ends the loop that asked. */
function endsIteration(vm: Vm, frame: Frame, exception: Value): boolean {
  const at = 2 * (frame.pc - 1);
  const [op, argument] = frame.code.instructions.slice(Math.max(at, 0), at + 2);
  return op !== undefined && argument !== undefined && exhausted(vm, frame, op, argument, exception);
}

/** Is this a bare `raise`, or the end of a `finally`? The traceback knows the frame then. */
function raisesAgain({ code, pc }: Frame): boolean {
  const [op, arg] = code.instructions.slice(2 * (pc - 1), 2 * pc);
  return op === Op.RERAISE || (op === Op.RAISE && arg === 0);
}
