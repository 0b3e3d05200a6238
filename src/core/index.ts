/** The front door of the room: every family of objects that threads and processes share, and what to ask it. */

import { processFamily } from './actors/process.js';
import { threadFamily } from './actors/thread.js';
import { cellsFamily } from './multiprocessing/cells.js';
import { connectionFamily, pipeFamily } from './multiprocessing/pipe.js';
import { processConditionFamily } from './multiprocessing/process-condition.js';
import { processEventFamily } from './multiprocessing/process-event.js';
import { processQueueFamily } from './multiprocessing/process-queue.js';
import { processSimpleQueueFamily } from './multiprocessing/process-simple-queue.js';
import { queueFamily } from './queue/queue.js';
import { register } from './registry.js';
import { barrierFamily } from './threading/barrier.js';
import { conditionFamily } from './threading/condition.js';
import { eventFamily } from './threading/event.js';
import { lockFamily } from './threading/lock.js';
import { semaphoreFamily } from './threading/semaphore.js';

export { pidOf } from './actors/process.js';
export {
  callOf,
  create,
  describe,
  enabled,
  expire,
  mayExpire,
  needs,
  perform,
  refuse,
  takesReadLock,
  why,
} from './asking.js';
export type { Content, Description, Ending, Family, Feeding, Kept, Looks, Needs, Target } from './family.js';
export type {
  Actors,
  CoreState,
  Given,
  Objects,
  Performed,
  ProcessFacts,
  Reason,
  Who,
} from './object.js';
export { addOperations, factsOf, isPart, type OperationFacts, type OperationsThat } from './operations.js';
export { familyOf, register } from './registry.js';

register(
  threadFamily,
  processFamily,
  queueFamily,
  processQueueFamily,
  processSimpleQueueFamily,
  pipeFamily,
  connectionFamily,
  lockFamily,
  conditionFamily,
  processConditionFamily,
  semaphoreFamily,
  eventFamily,
  processEventFamily,
  barrierFamily,
  cellsFamily,
);
