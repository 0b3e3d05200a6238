/** Whom and what a text names. */

import type { HeldMessages, Identity } from '../model.js';

export const namesOf = (all: readonly Identity[]): readonly string[] => all.map(({ name }) => name);

export const keysOf = (all: readonly Identity[]): readonly string[] => all.map(({ key }) => key);

/** Is the one meant among `all`? */
export const keyIn = (all: readonly Identity[], { key }: Identity): boolean =>
  all.some((each) => each.key === key);

/** Messages in all of these queues and pipes. */
export const messageCount = (all: readonly HeldMessages[]): number =>
  all.reduce((sum, { messages }) => sum + messages.length, 0);
