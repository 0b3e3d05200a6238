/** `multiprocessing.Value` and the cells behind `Array`. */

import type { Value } from '../../model.js';
import { method } from '../arguments.js';
import type { Native, TypeSpec } from '../native.js';
import { numberOf } from '../numbers.js';
import type { Vm } from '../vm.js';
import { ask, coreOf, createCore, made, store, stored } from './cores.js';
import { attribute } from './processes.js';

const TYPECODES = new Set([...'bBhHiIlLqQfd']);

const valueInit: Native = method(
  'Value(typecode_or_type, value=, *, lock=)',
  (m, self, typecode, value, lock) => {
    if (typeof typecode !== 'string' || !TYPECODES.has(typecode)) {
      m.fail(
        'TypeError',
        "this type needs an underlying type: queue-demo takes the typecodes 'b', 'h', 'i', 'l', 'q', 'f' and 'd'",
      );
    }
    const vm = m as Vm;
    const own = lock === undefined || lock === null || lock === true;
    const guard = own
      ? made(m, 'multiprocessing.RLock', vm.create('ProcessRLock', true, { part: 'lock' }))
      : lock;
    const id = guard === false ? null : coreOf(m, guard as Value);
    createCore(m, self as Value, 'Value', true, {
      typecode: typecode as string,
      lock: id,
      value: Number(numberOf(value ?? 0)),
    });
    store(m, self as Value, '_lock', guard as Value);
    return null;
  },
);

export const VALUE: TypeSpec = {
  name: 'Synchronized',
  module: 'multiprocessing.sharedctypes',
  methods: {
    __init__: valueInit,
    get_lock: method('get_lock()', (m, self) => stored('_lock')(m, self as Value)),
    get_obj: method('get_obj()', (_m, self) => self as Value),
    acquire: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'acquire'),
    release: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'release'),
    __enter__: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'acquire'),
    __exit__: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'release'),
  },
  getters: { value: (m, self) => ask(m, self, 'read', [null]) },
  setters: { value: (m, self, value) => ask(m, self, 'write', [null, value]) },
};

/** The cells behind `multiprocessing.Array`: prelude code gives them list's look. */
export const CELLS: TypeSpec = {
  name: '_Cells',
  module: 'multiprocessing',
  methods: {
    __init__: method('_Cells(typecode, values, lock)', (m, self, typecode, values, lock) => {
      const numbers = m.elements(values as Value).map((each) => String(numberOf(each)));
      const id = lock === null ? null : coreOf(m, lock as Value);
      createCore(m, self as Value, 'Array', true, {
        typecode: typecode as string,
        lock: id,
        values: numbers.join(' '),
      });
      return null;
    }),
    read: method('read(index)', (m, self, index) => ask(m, self as Value, 'read', [index as Value])),
    write: method('write(index, value)', (m, self, index, value) =>
      ask(m, self as Value, 'write', [index as Value, value as Value]),
    ),
  },
};
