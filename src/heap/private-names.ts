/** Names for a thread's private objects that do not depend on how it came to them: so equal threads are equal data. */

import type { Ref } from '../model.js';
import { present } from './expected.js';
import type { HeapObject, Thread } from './heap.js';
import { renameFrame, renameObject, renameValue } from './walk.js';

/** The thread with its private objects named in the order in which its frames reach them; `resolve` tells where an object is by now. */
export function withNames(
  { frames, current, draws, unfinished }: Omit<Thread, 'heap'>,
  objects: readonly HeapObject[],
  resolve: (ref: Ref) => Ref,
): Thread {
  // Without private objects there is nothing to name.
  if (objects.length === 0) return { frames, heap: [], current, draws, unfinished };
  const heap: HeapObject[] = [];
  const names = new Map<number, Ref>();
  const waiting: number[] = [];
  const rename = (ref: Ref): Ref => {
    const now = resolve(ref);
    if (now.id > 0) return now;
    const known = names.get(now.id);
    if (known) return known;
    const fresh: Ref = { t: 'ref', id: -(names.size + 1) };
    names.set(now.id, fresh);
    waiting.push(now.id);
    return fresh;
  };
  const namedCurrent = renameValue(current, rename);
  const namedFrames = frames.map((each) => renameFrame(each, rename));
  for (let next = 0; next < waiting.length; next += 1)
    heap.push(renameObject(present(objects[-present(waiting[next]) - 1]), rename));
  return { frames: namedFrames, heap, current: namedCurrent, draws, unfinished };
}
