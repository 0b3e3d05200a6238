/** `slice` objects. */

import { valueAs } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { method } from '../contract/arguments.js';
import { type Keywords, type Machine, type Result, tuple } from '../contract/machine.js';
import type { TypeSpec } from '../contract/native.js';
import type { Vm } from '../contract/vm.js';
import { index, longStretch } from '../numbers/indexes.js';
import { shallow } from './depth.js';

function construct(m: Vm, _cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (keywords.size > 0) m.fail('TypeError', 'slice() takes no keyword arguments');
  if (args.length === 0) m.fail('TypeError', 'slice expected at least 1 argument, got 0');
  if (args.length > 3) m.fail('TypeError', `slice expected at most 3 arguments, got ${args.length}`);
  const [first = null, second, step = null] = args;
  const [start, stop] = second === undefined ? [null, first] : [first, second];
  return shallow(m, { t: 'slice', start, stop, step });
}

function indices(m: Machine, self: Value, length: Value): Value {
  const count = index(m, length);
  if (count < 0) m.fail('ValueError', 'length should not be negative');
  const { start, stop, step } = longStretch(m, valueAs(self, 'slice'), count);
  return tuple([start, stop, step]);
}

export const slice: TypeSpec = {
  name: 'slice',
  module: 'builtins',
  final: true,
  construct,
  methods: { indices: method('slice.indices(object, /)', indices) },
  getters: {
    start: (_m, self) => valueAs(self, 'slice').start,
    stop: (_m, self) => valueAs(self, 'slice').stop,
    step: (_m, self) => valueAs(self, 'slice').step,
  },
};
