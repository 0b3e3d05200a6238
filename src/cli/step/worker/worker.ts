/** The thread that explores while somebody walks: questions come in, answers and failures go out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FuturesAnswer, FuturesQuestion } from '../background.js';
import { Explorer } from './worker-explorer.js';
import type { Task } from './worker-task.js';

/** Errors lose their class on the way, so that they are kept apart from answers here. */
export type WorkerMessage = { readonly answer: FuturesAnswer } | { readonly failed: unknown };

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);
const explorer = new Explorer(
  workerData as Task,
  (answer) => send({ answer }),
  (failed) => send({ failed }),
);
parentPort?.on('message', (question: FuturesQuestion) => explorer.ask(question));
void explorer.run();
