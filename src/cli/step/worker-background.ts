/** The background that explores in a thread of its own, so that no key waits for it. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Background } from './background.js';
import type { Message } from './worker.js';
import type { Task } from './worker-explorer.js';

/** Beside the command, once it is built. */
const FILE = join(import.meta.dirname, 'worker.cjs');

/** Starts to explore at once. `file` is the thread's program. */
export function exploring(task: Task, file = FILE): Background {
  const worker = new Worker(file, { workerData: task });
  return {
    ask: (question) => worker.postMessage(question),
    listen: (answered, failed) => {
      worker.on('message', (message: Message) => {
        if ('answer' in message) answered(message.answer);
        else failed(message.failed);
      });
      worker.on('error', failed);
    },
    end: () => {
      worker.removeAllListeners();
      void worker.terminate();
    },
  };
}
