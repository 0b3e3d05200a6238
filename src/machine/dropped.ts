/** Generators that nobody can go on with: CPython, which counts references, closes them at once. */

import { handlersAt } from '../heap/frames.js';
import { isRef } from '../heap/kinds.js';
import { renameFrame, renameObject } from '../heap/walk.js';
import type { Vm } from '../language/contract/vm.js';
import type { Ref, Value } from '../model.js';

/**
 * Was this value, just taken off the stack, the last reference to a generator that stands within a `try` or
 * `with`? Only such a generator has anything to do when it is closed.
 */
export function isUnfinished(vm: Vm, value: Value | undefined): boolean {
  if (!isRef(value) || vm.draft.isShared(value)) return false;
  const object = vm.get(value);
  if (object.t !== 'generator' || object.frame === null || !object.started) return false;
  return handlersAt(object.frame).length > 0 && !isReachable(vm, value);
}

/** Can the thread still get at this private object? */
function isReachable(vm: Vm, wanted: Ref): boolean {
  const { id } = vm.draft.resolve(wanted);
  const seen = new Set<number>();
  const waiting: Ref[] = [];
  const visit = (ref: Ref): Ref => {
    const now = vm.draft.resolve(ref);
    if (now.id < 0 && !seen.has(now.id)) {
      seen.add(now.id);
      waiting.push(now);
    }
    return ref;
  };
  for (const frame of vm.frames) renameFrame(frame, visit);
  for (let ref = waiting.pop(); ref && !seen.has(id); ref = waiting.pop()) renameObject(vm.get(ref), visit);
  return seen.has(id);
}
