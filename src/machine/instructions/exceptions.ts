/** Raising, catching, and the exception that is being handled. */

import { editAs } from '../../heap/expected.js';
import { builtin, PythonError } from '../../language/contract/machine.js';
import type { Instruction, Vm } from '../../language/contract/vm.js';
import { catchable, linkContext, raisable } from '../../language/objects/exceptions.js';
import { Op } from '../../program.js';
import { peek, pop } from './stack.js';

export const EXCEPTIONS: Readonly<Record<number, Instruction>> = {
  [Op.RAISE]: (vm, frame, count) => {
    if (count === 0) return raiseAgain(vm);
    const cause = count === 2 ? pop(frame) : undefined;
    const exception = raisable(vm, pop(frame), 'exceptions must derive from BaseException');
    const object = editAs(vm, exception, 'exception');
    if (cause !== undefined) {
      object.cause =
        cause === null ? null : raisable(vm, cause, 'exception causes must derive from BaseException');
      object.suppressContext = true;
    }
    linkContext(vm, exception);
    throw new PythonError(exception);
  },
  [Op.PUSH_HANDLED]: (_vm, frame) => {
    frame.handled.push(peek(frame));
  },
  [Op.POP_HANDLED]: (_vm, frame) => {
    frame.handled.pop();
  },
  [Op.MATCH_EXCEPTION]: (vm, frame) => {
    const types = pop(frame);
    frame.stack.push(vm.isInstance(peek(frame), catchable(vm, types)));
  },
  [Op.RERAISE]: (_vm, frame) => {
    throw new PythonError(pop(frame));
  },
  [Op.LOAD_ASSERTION_ERROR]: (_vm, frame) => {
    frame.stack.push(builtin('AssertionError'));
  },
};

function raiseAgain(vm: Vm): never {
  const handled = vm.handled();
  if (handled === undefined) return vm.fail('RuntimeError', 'No active exception to reraise');
  throw new PythonError(handled);
}
