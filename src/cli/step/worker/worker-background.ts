/** The background that explores in a thread of its own, so that no key waits for it. */

import { join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { FOLDER } from '../../folder.js';
import type { Background, FuturesAnswer, FuturesQuestion } from '../background.js';
import type { WorkerMessage } from './worker.js';
import type { Task } from './worker-task.js';

/** Beside the command, once it is built. */
const FILE = join(FOLDER, 'worker.cjs');

/** Starts to explore at once. `file` is the thread's program, `memory` what it may take. */
export function exploring(task: Task, file = FILE, memory: ResourceLimits = {}): Background {
  const worker = new Worker(file, { workerData: task, resourceLimits: memory });
  let reply: (answer: FuturesAnswer) => void = () => {};
  let asked: FuturesQuestion | null = null;
  let isFull = false;
  const giveUp = (question: FuturesQuestion): void => {
    const known = { states: 0, final: true, outcomes: [], futures: null, way: null };
    reply({ ...question, known });
  };
  return {
    ask(question) {
      asked = question;
      if (isFull) giveUp(question);
      else worker.postMessage(question);
    },
    listen(answered, failed) {
      reply = answered;
      worker.on('message', (message: WorkerMessage) => {
        if ('answer' in message) answered(message.answer);
        else failed(message.failed);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        // A walk goes on without a search that the memory is too small for.
        isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!isFull) failed(error);
        else if (asked) giveUp(asked);
      });
    },
    end() {
      worker.removeAllListeners();
      void worker.terminate();
    },
  };
}
