/**
 * A shared object as a contributor would write it, in one file: a stack that may hold as much as a semaphore allows. The field
 * by which it is linked to that has a name of its own.
 */

import { type Content, type Family, family, type Making, type Rules } from '../../src/core/family.js';
import type { CoreState, Objects, Performed } from '../../src/core/object.js';
import { because, now, raises, value } from '../../src/core/reply.js';
import { semaphoreFamily } from '../../src/core/threading/semaphore.js';
import type { Creation, ObjectId, Operation, Value } from '../../src/model.js';

declare module '../../src/model/kinds.js' {
  interface Kinds extends Record<StackState['kind'], { readonly allowance: ObjectId }> {}
}

declare module '../../src/model/operation-names.js' {
  interface OtherOperations {
    push: { waits: true; timeout: 'expires' };
    pop: { waits: true; timeout: 'expires'; brings: true };
  }
}

export interface StackState extends CoreState {
  /** The second is the same, but keeps quiet about what it is linked to. */
  readonly kind: 'Stack' | 'SecretiveStack';
  readonly allowance: ObjectId;
  readonly items: readonly Value[];
}

const rules: Rules<StackState, 'push' | 'pop' | 'qsize'> = {
  push: {
    enabled: (stack, _, __, objects) => permitsOf(stack, objects) > 0,
    perform: (stack, operation, _, objects) => {
      const items = [...stack.items, operation.args[0] ?? null];
      return value(null, now(operation, { ...stack, items }), allow(stack, objects, -1));
    },
    expire: () => raises('queue.Full', []),
    why: ({ items }) => because('full', { count: items.length }),
  },
  pop: {
    enabled: ({ items }) => items.length > 0,
    perform: pop,
    expire: () => raises('queue.Empty', []),
    why: () => because('empty'),
  },
  qsize: { perform: ({ items }) => value(items.length) },
};

function permitsOf({ allowance }: StackState, objects: Objects): number {
  return semaphoreFamily.at(objects, allowance).permits;
}

function allow(stack: StackState, objects: Objects, more: number): Performed['changed'][number] {
  const semaphore = semaphoreFamily.at(objects, stack.allowance);
  return [stack.allowance, { ...semaphore, permits: semaphore.permits + more } as CoreState];
}

function pop(stack: StackState, operation: Operation, _: unknown, objects: Objects): Performed {
  const items = stack.items.slice(0, -1);
  return value(stack.items.at(-1) ?? null, now(operation, { ...stack, items }), allow(stack, objects, 1));
}

function create({ kind, options }: Creation<StackState['kind']>, { name }: Making): [StackState] {
  return [{ kind, name, allowance: options.allowance, items: [] }];
}

const content = (item: Value): Content => ({ kind: 'value', value: item, process: null });

/** All that others ask, but for its links. */
const declared = {
  create,
  rules,
  mapValues: (stack: StackState, _: number, map: (item: Value) => Value) => ({
    ...stack,
    items: stack.items.map(map),
  }),
  contents: ({ items }: StackState) => items.toReversed().map(content),
  describe: ({ items }: StackState) => ({ detail: { height: items.length } }),
  isAnonymous: () => true,
};

export const stackFamily: Family<StackState> = family({
  ...declared,
  kinds: { Stack: 'stack', SecretiveStack: 'stack' },
  links: ({ kind, allowance }) => (kind === 'Stack' ? [allowance] : []),
});
