/** A table of core objects to try operations on, one after the other. */

import {
  type Actors,
  type CoreState,
  create,
  enabled,
  expire,
  familyOf,
  type Objects,
  perform,
  refuse,
} from '../../src/core/index.js';
import type { Asked, Message, ObjectId, Operation, OperationName, Reply, Value } from '../../src/model.js';

const span = { line: 1, column: 0, endLine: 1, endColumn: 1 };

/** Actor `n` of process `n`, unless told otherwise. */
export function who(actor: number, process = actor) {
  return { actor, process };
}

export function message(text: string, size = 9): Message {
  return { data: text, size, text };
}

export type Part = Partial<Operation> & { readonly who?: ReturnType<typeof who>; readonly message?: Message };

const NOBODY: Actors = {
  isAlive: () => false,
  process: () => ({ parent: null, isRunning: false, exitcode: null }),
  threadsOf: () => [],
  childrenOf: () => [],
};

export class Table implements Objects {
  readonly states = new Map<ObjectId, CoreState>();

  /** Objects that process 1 makes: one, or as many as there are further numbers. */
  add(id: ObjectId, asked: Asked, ...more: ObjectId[]): ObjectId {
    const name = `${asked.kind}#${id}`;
    const made = create({ ...asked, ids: [id, ...more], name }, { name, process: 1, countsTasks: true });
    for (const [number, state] of made) this.states.set(number, state);
    return id;
  }

  get(id: ObjectId): CoreState {
    const state = this.states.get(id);
    if (!state) throw new Error(`no object ${id}`);
    return state;
  }

  readonly actors = NOBODY;

  /** Changes one object by a function of its family. */
  change(id: ObjectId, next: (state: CoreState) => CoreState): void {
    this.states.set(id, next(this.get(id)));
  }

  operation(object: number, op: OperationName, args: readonly Value[], part: Part): Operation {
    const { who: _, message: __, ...rest } = part;
    return { op, object, args, timeout: null, span, ...rest };
  }

  can(object: number, op: OperationName, args: readonly Value[] = [], part: Part = {}): boolean {
    return enabled(this, this.operation(object, op, args, part), part.who ?? who(1));
  }

  /** Performs it, or gives it up where it can't go, for as long as it has further parts; `null`: it waits for ever. */
  run(object: number, op: OperationName, args: readonly Value[] = [], part: Part = {}): Reply | null {
    let reply = this.once(this.operation(object, op, args, part), part);
    while (reply?.kind === 'next') {
      const after = this.once(reply.operation, part);
      if (after === null) return reply;
      reply = after;
    }
    return reply;
  }

  /** One step of an operation; `null` where it has to wait and has no time-out. */
  once(operation: Operation, part: Part = {}): Reply | null {
    const actor = part.who ?? who(1);
    const goes = enabled(this, operation, actor);
    if (!goes && operation.timeout === null) return null;
    const seen = this.linkedTo(operation.object);
    const { changed, reply } = goes
      ? (refuse(seen, operation, actor) ?? perform(seen, operation, actor, part))
      : expire(seen, operation, actor);
    for (const [id, state] of changed) this.states.set(id, state);
    return reply;
  }

  /** What an operation on this object may see, by what its family says. */
  private linkedTo(object: ObjectId | null): Objects {
    const state = this.get(object ?? 0);
    const ids = [object, ...familyOf(state).links(state)];
    const get = (id: ObjectId): CoreState => {
      if (!ids.includes(id)) throw new Error(`${state.name} is not linked to ${id}`);
      return this.get(id);
    };
    return { get, actors: NOBODY };
  }
}

/** A reply as a reader of tests wants it: the value, the message's text, or `Type: text`. */
export function told(reply: Reply | null): unknown {
  if (reply === null) return 'waits';
  if (reply.kind === 'next') return `stands before ${reply.operation.op}`;
  if (reply.kind === 'message') return reply.message.text;
  if (reply.kind === 'call') return `runs ${reply.func}`;
  return reply.kind === 'value' ? reply.value : [reply.type, ...reply.args].join(': ');
}
