/** What Python sees of the two: an entry in a module each. */

import { python } from '../../src/language/contract/binding.js';
import type { Library, TypeSpec } from '../../src/language/contract/native.js';
import { ask, coreOf, createCore, nanoseconds, OWN, SHARED, simple } from '../../src/library/cores.js';

const stackType = (kind: 'Stack' | 'SecretiveStack'): TypeSpec => ({
  name: kind,
  module: 'threading',
  methods: {
    __init__: python(`${kind}.__init__(allowance)`, (m, self, allowance) => {
      createCore(m, self, { kind, options: { allowance: coreOf(m, allowance) } }, OWN);
      return null;
    }),
    push: python(`${kind}.push(item, timeout=)`, (m, self, item, timeout) =>
      ask(m, self, 'push', [item], nanoseconds(m, timeout)),
    ),
    pop: python(`${kind}.pop(timeout=)`, (m, self, timeout) =>
      ask(m, self, 'pop', [], nanoseconds(m, timeout)),
    ),
    size: simple(kind, 'qsize', 'size'),
  },
});

const LETTERBOX: TypeSpec = {
  name: 'Letterbox',
  module: 'multiprocessing',
  methods: {
    __init__: python('Letterbox.__init__()', (m, self) => {
      createCore(m, self, { kind: 'Letterbox', options: {} }, SHARED);
      return null;
    }),
    post: python('Letterbox.post(letter)', (m, self, letter) => ask(m, self, 'post', [letter])),
    collect: simple('Letterbox', 'collect'),
  },
};

export const ADDITIONS: Library = {
  types: {
    'threading.Stack': stackType('Stack'),
    'threading.SecretiveStack': stackType('SecretiveStack'),
    'multiprocessing.Letterbox': LETTERBOX,
  },
};
