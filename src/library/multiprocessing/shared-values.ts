/** `multiprocessing.Value` and the cells behind `Array`. */

import { present } from '../../heap/expected.js';
import { method, native, take } from '../../language/contract/arguments.js';
import { python } from '../../language/contract/binding.js';
import { float, type Keywords } from '../../language/contract/machine.js';
import type { Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { floatOf, intOf, numberOf } from '../../language/numbers/numbers.js';
import type { Value } from '../../model.js';
import {
  ask,
  coreOf,
  createCore,
  inherited,
  made,
  NO_INTEGER,
  NOT_REAL,
  newCores,
  SHARED,
  store,
} from '../cores.js';
import { attribute } from './processes.js';

/** By typecode: what ctypes calls them on 64-bit Linux. */
const C_TYPES: Readonly<Record<string, string>> = {
  b: 'c_byte',
  B: 'c_ubyte',
  h: 'c_short',
  H: 'c_ushort',
  i: 'c_int',
  I: 'c_uint',
  l: 'c_long',
  L: 'c_ulong',
  q: 'c_long',
  Q: 'c_ulong',
  f: 'c_float',
  d: 'c_double',
};
const TYPECODES = new Set(Object.keys(C_TYPES));
/** `c_int_Array_3`. */
export const arrayType: Native = native('_array_type(typecode, size)', (m, typecode, size) => {
  return `${C_TYPES[checkType(m, typecode)]}_Array_${String(size)}`;
});

function checkType(m: Vm, typecode: Value): string {
  if (typeof typecode === 'string' && TYPECODES.has(typecode)) return typecode;
  if (typecode === 'c' || typecode === 'u' || typecode === 'w')
    m.fail(
      'TypeError',
      `queue-demo has no shared values of type '${typecode}': send text through a queue or a pipe`,
    );
  return m.fail('TypeError', 'this type has no size');
}

/** The number that a cell begins with. TypeError as ctypes (3.11) has it. */
function initial(m: Vm, typecode: string, value: Value): Value {
  const isReal = typecode === 'f' || typecode === 'd';
  const number = isReal ? numberOf(value) : intOf(value);
  if (number === undefined) return m.fail('TypeError', (isReal ? NOT_REAL : NO_INTEGER)(m.typeName(value)));
  if (isReal && floatOf(value) === undefined && !Number.isFinite(Number(number)))
    m.fail('OverflowError', 'int too large to convert to float');
  return isReal ? float(Number(number)) : number;
}

/** `lock=`: an RLock of its own, a lock of the program's, or none. */
function guardOf(m: Vm, lock: Value | undefined): Value {
  const own = lock === undefined || lock === null || lock === true;
  if (own) return newLock(m);
  const hasAcquire = typeof lock === 'object' || lock === false;
  return hasAcquire ? lock : m.fail('AttributeError', `${m.repr(lock)} has no method 'acquire'`);
}

function newLock(m: Vm): Value {
  const [id = null] = newCores(m, { kind: 'ProcessRLock', options: {} }, { ...SHARED, part: 'lock' });
  return made(m, 'multiprocessing.RLock', id);
}

/** The same for `Array`. */
export const guard: Native = native('_guard(lock)', (m, lock) => guardOf(m, lock));

/** `Value(typecode_or_type, *args, lock=True)`: the arguments between are the C variable's. */
const valueInit: Native = (m, [self = null, ...args], keywords) => {
  const { rest, lock } = valueArguments(m, self, args, keywords);
  const typecode = checkType(m, present(rest[0]));
  if (rest.length > 2) m.fail('TypeError', `__init__ expected at most 1 argument, got ${rest.length - 1}`);
  const value = initial(m, typecode, rest[1] ?? (rest.length === 2 ? null : 0));
  const own = guardOf(m, lock);
  const id = own === false ? null : coreOf(m, own);
  createCore(m, self, { kind: 'Value', options: { typecode, lock: id, values: [value] } }, SHARED);
  store(m, self, '_lock', own);
  store(m, self, '_typecode', typecode);
  return null;
};

const checkNames = python('BaseContext.Value(typecode_or_type, *, lock=)', () => null);

function valueArguments(
  m: Vm,
  self: Value,
  args: readonly Value[],
  keywords: Keywords,
): { rest: readonly Value[]; lock: Value | undefined } {
  checkNames(m, [self, ...args.slice(0, 1)], keywords);
  const named = keywords.get('typecode_or_type');
  return { rest: named === undefined ? args : [named], lock: keywords.get('lock') };
}

/** Without a lock it is a bare C variable, and has nothing to do with one. */
function lockOf(m: Vm, self: Value, name?: string): Value {
  const lock = attribute(m, self, '_lock');
  if (lock !== false) return lock;
  const type = C_TYPES[String(attribute(m, self, '_typecode'))];
  return name === undefined
    ? m.fail('TypeError', `'${type}' object does not support the context manager protocol`)
    : m.fail('AttributeError', `'${type}' object has no attribute '${name}'`);
}

export const VALUE: TypeSpec = {
  name: 'Synchronized',
  unpicklable: inherited,
  module: 'multiprocessing.sharedctypes',
  methods: {
    __init__: valueInit,
    __repr__: '_value_text',
    _peek: (m, [self = null]) => ask(m, self, 'peek', [null]),
    get_lock: python('SynchronizedBase.get_lock()', (m, self) => lockOf(m, self, 'get_lock')),
    get_obj: python('SynchronizedBase.get_obj()', (m, self) => lockOf(m, self, 'get_obj') && self),
    acquire: (m, [self = null]) => ask(m, lockOf(m, self, 'acquire'), 'acquire'),
    release: (m, [self = null]) => ask(m, lockOf(m, self, 'release'), 'release'),
    __enter__: (m, [self = null]) => ask(m, lockOf(m, self), 'acquire'),
    __exit__: (m, [self = null]) => ask(m, lockOf(m, self), 'release'),
  },
  getters: {
    _c_type: (m, self) => present(C_TYPES[String(attribute(m, self, '_typecode'))]),
    value: (m, self) => ask(m, self, 'read', [null]),
  },
  setters: { value: (m, self, value) => ask(m, self, 'write', [null, value, ...heapType(m, value)]) },
};

/** Only the machine can name the types of what lives in a heap: `Cells.write` of `core/` wants them for its complaints. */
function heapType(m: Vm, value: Value): readonly Value[] {
  const nameOf = (each: Value): Value => (isInHeap(each) ? m.typeName(each) : null);
  const isTuple = typeof value === 'object' && value?.t === 'tuple';
  if (!isTuple) return isInHeap(value) ? [nameOf(value)] : [];
  const names = value.items.map(nameOf);
  return names.every((name) => name === null) ? [] : [{ t: 'tuple', items: names }];
}

const isInHeap = (value: Value): boolean => typeof value === 'object' && value?.t === 'ref';

/** The cells behind `multiprocessing.Array`: Python code gives them list's look. */
export const CELLS: TypeSpec = {
  name: '_Cells',
  unpicklable: () => inherited('SynchronizedArray'),
  module: 'multiprocessing',
  methods: {
    __init__: (m, args, keywords) => {
      const [typecode, values, lock] = take(m, '_Cells(typecode, values, lock)', args.slice(1), keywords);
      const type = checkType(m, typecode);
      const numbers = m.elements(values).map((each) => initial(m, type, each));
      const options = { typecode: type, values: numbers };
      const id = lock === null ? null : coreOf(m, lock);
      createCore(m, present(args[0]), { kind: 'Array', options: { ...options, lock: id } }, SHARED);
      return null;
    },
    read: method('read(index)', (m, self, index) => ask(m, self, 'read', [index])),
    write: method('write(index, value)', (m, self, index, value) =>
      ask(m, self, 'write', [index, value, ...heapType(m, value)]),
    ),
  },
};
