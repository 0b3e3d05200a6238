/** A table of core objects to try operations on, one after the other. */

import {
  type CoreState,
  create,
  enabled,
  expire,
  type Options,
  perform,
  performSend,
} from '../../src/core/index.js';
import type { Message, Operation, OperationName, Reply, Value } from '../../src/model.js';

const span = { line: 1, column: 0, endLine: 1, endColumn: 1 };

/** Actor `n` of process `n`, unless told otherwise. */
export function who(actor: number, process = actor) {
  return { actor, process };
}

export function message(text: string, size = 9): Message {
  return { data: text, size, text };
}

export type Part = Partial<Operation> & { readonly who?: ReturnType<typeof who>; readonly message?: Message };

export class Table {
  readonly states = new Map<number, CoreState>();

  add<K extends keyof Options>(id: number, kind: K, options: Options[K]): number {
    this.states.set(id, create(kind, `${kind}#${id}`, options));
    return id;
  }

  get(id: number): CoreState {
    const state = this.states.get(id);
    if (!state) throw new Error(`no object ${id}`);
    return state;
  }

  /** Changes one object by a function of the room. */
  change(id: number, next: (state: never) => CoreState): void {
    this.states.set(id, next(this.get(id) as never));
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
    const isSend = part.message && (operation.op === 'send' || operation.op === 'put');
    const send = () => performSend(this, operation, actor, part.message as Message);
    const { changed, reply } = goes
      ? isSend
        ? send()
        : perform(this, operation, actor)
      : expire(this, operation, actor);
    for (const [id, state] of changed) this.states.set(id, state);
    return reply;
  }
}

/** A reply as a reader of tests wants it: the value, the message's text, or `Type: text`. */
export function told(reply: Reply | null): unknown {
  if (reply === null) return 'waits';
  if (reply.kind === 'next') return `stands before ${reply.operation.op}`;
  if (reply.kind === 'message') return reply.message.text;
  return reply.kind === 'value' ? reply.value : [reply.type, ...reply.args].join(': ');
}
