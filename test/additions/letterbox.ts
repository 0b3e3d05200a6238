/** Another one, for processes: what is posted is pickled, and it ends for a reader once nobody else has it. */

import { type Family, family, type Rules } from '../../src/core/family.js';
import type { CoreState, Who } from '../../src/core/object.js';
import { because, now, raises, value } from '../../src/core/reply.js';
import type { Message, ProcessId } from '../../src/model.js';

declare module '../../src/model/kinds.js' {
  interface Kinds {
    Letterbox: Readonly<Record<string, never>>;
  }
}

declare module '../../src/model/operation-names.js' {
  interface OtherOperations {
    post: Readonly<Record<never, never>>;
    collect: { waits: true; brings: true };
  }
}

export interface LetterboxState extends CoreState {
  readonly kind: 'Letterbox';
  readonly letters: readonly Message[];
  /** The processes that have it, in ascending order. */
  readonly keys: readonly ProcessId[];
}

const rules: Rules<LetterboxState, 'post' | 'collect'> = {
  post: {
    needs: 'message',
    perform: (box, operation, _, __, message) =>
      value(null, now(operation, { ...box, letters: [...box.letters, message] })),
  },
  collect: {
    enabled: (box, _, who) => box.letters.length > 0 || isLast(box, who),
    perform: (box, operation) => {
      const [message, ...letters] = box.letters;
      if (message === undefined) return raises('EOFError', []);
      return { changed: [now(operation, { ...box, letters })], reply: { kind: 'message', message } };
    },
    why: ({ keys }) => because('empty-open', { processes: keys }),
  },
};

const isLast = ({ keys }: LetterboxState, { process }: Who): boolean => keys.every((key) => key === process);

const without = (box: LetterboxState, process: ProcessId): LetterboxState => ({
  ...box,
  keys: box.keys.filter((key) => key !== process),
});

export const letterboxFamily: Family<LetterboxState> = family({
  kinds: { Letterbox: 'letterbox' },
  create: ({ kind }, { name, process }) => [{ kind, name, letters: [], keys: [process] }],
  rules,
  fork: (box, parent, child) =>
    box.keys.includes(parent) ? { ...box, keys: [...box.keys, child].sort((a, b) => a - b) } : box,
  endProcess: without,
  ends: { holders: ({ keys }) => keys, close: without },
  contents: ({ letters }) => letters.map((message) => ({ kind: 'message', message })),
});
