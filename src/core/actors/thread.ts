/** `threading.Thread` (CPython 3.11): what stands for a thread among the core objects of its process. */

import type { ActorId } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { CoreState, Objects } from '../object.js';
import { because, now, value } from '../reply.js';

declare module '../../model/kinds.js' {
  interface Kinds {
    /** `actor`: it runs already, as the main thread of its process or as a feeder. */
    Thread: { readonly name: string; readonly actor?: ActorId; readonly isFeeder?: boolean };
  }
}

export interface ThreadState extends CoreState {
  readonly kind: 'Thread';
  /** null before the start. */
  readonly actor: ActorId | null;
  readonly isMain: boolean;
}

const rules: Rules<ThreadState, 'start' | 'join' | 'is_alive' | 'active_count' | 'alive_threads'> = {
  start: {
    needs: 'thread',
    perform: (thread, operation, _, __, actor) => value(null, now(operation, { ...thread, actor })),
  },
  join: {
    looks: 'target',
    enabled: (thread, _, __, objects) => hasEnded(thread, objects),
    perform: () => value(null),
    why: ({ actor }) => because('not-ended', { actors: actor === null ? [] : [actor] }),
  },
  is_alive: {
    looks: 'target',
    perform: (thread, _, __, objects) => value(!hasEnded(thread, objects)),
  },
  active_count: {
    looks: 'world',
    perform: (_, __, { process }, { actors }) => value(actors.threadsOf(process).length),
  },
  alive_threads: {
    looks: 'world',
    perform: (_, __, { process }, { actors }) => value({ t: 'tuple', items: actors.threadsOf(process) }),
  },
};

function hasEnded({ actor }: ThreadState, { actors }: Objects): boolean {
  return actor === null || !actors.isAlive(actor);
}

export const threadFamily: Family<ThreadState> = family({
  kinds: { Thread: 'thread' },
  create: ({ kind, options: { name, actor = null, isFeeder = false } }) => [
    { kind, name, actor, isMain: actor !== null && !isFeeder },
  ],
  rules,
  /** In the child only the thread that forked is alive: it is the main thread there. */
  inherit: (thread, forker, child) => ({
    ...thread,
    actor: thread.isMain || thread.actor === forker ? child : null,
  }),
  standsFor: ({ actor }) => (actor === null ? null : { kind: 'thread', id: actor }),
  sort: 'actor',
});
