/** What may take long is done in a thread that is watched: here, where this is that thread, else in a new one. */
import { existsSync } from 'node:fs';
import { COMMAND, type Supervision, supervised, tellSupervision } from './supervised.js';

/** Does the work, or has the command begun again in a thread that does; it has to be built for that. */
export async function inWatchedThread(supervision: Supervision, work: () => Promise<void>): Promise<void> {
  if (supervised() !== null) {
    tellSupervision(supervision);
    return work();
  }
  if (!existsSync(COMMAND)) return work();
  const { supervise } = await import('./supervisor.js');
  return supervise();
}
