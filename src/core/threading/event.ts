/**
 * `threading.Event` (CPython 3.11). Who was waiting when `set` came has been told so, and returns True even if
 * `clear` follows at once: so a wait first puts the actor on the list.
 */

import type { ActorId, Operation } from '../../model.js';
import { type Family, family, type NoOptions, type Rules } from '../family.js';
import type { CoreState, Performed, Who } from '../object.js';
import { because, next, now, value } from '../reply.js';

export interface EventState extends CoreState {
  readonly kind: 'Event';
  readonly isSet: boolean;
  /** In ascending order: they are all told at once. */
  readonly waiters: readonly ActorId[];
  readonly told: readonly ActorId[];
}

declare module '../../model/kinds.js' {
  interface Kinds {
    Event: NoOptions;
  }
}

const rules: Rules<EventState, 'is_set' | 'set' | 'clear' | 'wait' | 'waiting'> = {
  is_set: { perform: (event) => value(event.isSet) },
  clear: {
    perform: (event, operation) => value(null, now(operation, { ...event, isSet: false })),
  },
  set: {
    perform: (event, operation) => {
      const told = ascending([...event.told, ...event.waiters]);
      return value(null, now(operation, { ...event, isSet: true, waiters: [], told }));
    },
  },
  wait: { perform: wait },
  waiting: {
    enabled: (event, _, who) => event.told.includes(who.actor),
    perform: (event, operation, who) => value(true, now(operation, without(event, who.actor))),
    expire: (event, operation, who) => value(false, now(operation, without(event, who.actor))),
    why: () => because('not-set'),
  },
};

function wait(event: EventState, operation: Operation, who: Who): Performed<'waiting'> {
  if (event.isSet) return value(true);
  if (operation.timeout !== null && operation.timeout <= 0) return value(false);
  const waiters = ascending([...event.waiters, who.actor]);
  return next(operation, { op: 'waiting' }, now(operation, { ...event, waiters }));
}

function without(event: EventState, actor: ActorId): EventState {
  const others = (actors: readonly ActorId[]) => actors.filter((each) => each !== actor);
  return { ...event, waiters: others(event.waiters), told: others(event.told) };
}

function ascending(actors: readonly ActorId[]): readonly ActorId[] {
  return [...actors].sort((a, b) => a - b);
}

export const eventFamily: Family<EventState> = family({
  kinds: { Event: 'event' },
  create: ({ kind }, { name }) => [{ kind, name, isSet: false, waiters: [], told: [] }],
  rules,
  describe: (event) => ({ detail: { set: event.isSet }, actors: { waiters: event.waiters } }),
});
