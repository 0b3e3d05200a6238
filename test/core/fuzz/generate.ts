/** Random sequences: a subject, a setting, and operations on it in some order. */

import { Random } from './random.js';
import type { Sequence, Step } from './sequence.js';
import { ACTORS } from './subjects/actors.js';
import type { Subject } from './subjects/calls.js';
import { LOCKS } from './subjects/locks.js';
import { PIPES } from './subjects/pipes.js';
import { NEWER, QUEUES } from './subjects/queues.js';

export { NEWER };
/** All that Python 3.11 has. */
export const SUBJECTS: readonly Subject[] = [...QUEUES, ...LOCKS, ...PIPES, ...ACTORS];

/** The sequence that this seed stands for. */
export function sequenceOf(seed: number, subjects: readonly Subject[]): Sequence {
  const random = new Random(seed);
  const subject = random.pick(subjects);
  const setting = random.pick(subject.settings);
  const setup = subject.setup(random, setting);
  const operations = subject.operations(random, setting);
  const length = 10 + random.below(setting === 'alone' ? 40 : 30);
  let actor = 0;
  const steps = Array.from({ length }, (): Step => {
    if (setting !== 'alone' && random.once(2)) actor = 1 - actor;
    return { actor, code: random.weighted(operations)(random) };
  });
  return { subject: subject.name, setting, setup, steps };
}
