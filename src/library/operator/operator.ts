/** The module `operator`: the arguments are checked here, the work is done by the Python code beside it. */

import { isIterable } from '../../language/containers/iteration.js';
import { native } from '../../language/contract/arguments.js';
import { builtin, inPython, type Machine, TailCall, tuple } from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import { index, plain } from '../../language/numbers/indexes.js';
import { intOf } from '../../language/numbers/numbers.js';
import { STR } from '../../language/text/texts.js';
import type { Value } from '../../model.js';
import { PYTHON } from './operator.py.js';

/** Each function with its number of arguments, and what the Python code calls it where that is another name. */
const FUNCTIONS: Readonly<Record<string, readonly [number, string?]>> = {
  add: [2],
  sub: [2],
  mul: [2],
  truediv: [2],
  floordiv: [2],
  mod: [2],
  pow: [2],
  lshift: [2],
  rshift: [2],
  and_: [2, 'and'],
  or_: [2, 'or'],
  xor: [2],
  iadd: [2],
  isub: [2],
  imul: [2],
  matmul: [2],
  iand: [2],
  ior: [2],
  ixor: [2],
  ilshift: [2],
  irshift: [2],
  ifloordiv: [2],
  itruediv: [2],
  imod: [2],
  ipow: [2],
  imatmul: [2],
  lt: [2],
  le: [2],
  eq: [2],
  ne: [2],
  ge: [2],
  gt: [2],
  is_: [2, 'is'],
  is_not: [2],
  contains: [2],
  getitem: [2],
  setitem: [3],
  delitem: [2],
  neg: [1],
  pos: [1],
  inv: [1, 'invert'],
  invert: [1],
  not_: [1, 'not'],
  truth: [1],
  countOf: [2, 'count_of'],
  indexOf: [2, 'index_of'],
};

/** What goes through a sequence to find something names itself where there is none (`_PySequence_IterSearch`, 3.11). */
const SEARCHES = new Set(['countOf', 'indexOf']);

function checked(name: string, [count, own = name]: readonly [number, string?]): Native {
  const parameters = ['a', 'b', 'c'].slice(0, count).join(', ');
  const body = builtin(`library.operator_${own}`);
  return native(`_operator.${name}(${parameters}, /)`, (m, ...args) => {
    if (SEARCHES.has(name) && !isIterable(m, args[0]))
      m.fail('TypeError', `argument of type '${m.typeName(args[0])}' is not iterable`);
    return new TailCall(body, args);
  });
}

/** `PySequence_Concat` (3.11): only what is a sequence can be taken for one. */
const concatenation = (name: string, own: string): Native =>
  native(`${name}(a, b, /)`, (m, a, b) => {
    const adds = m.defines(a, '__add__') || m.defines(b, '__radd__');
    const joins = isJoined(m, a) || (adds && m.defines(a, '__getitem__') && isSequence(m, b));
    if (!joins) m.fail('TypeError', `'${m.typeName(a)}' object can't be concatenated`);
    return inPython(`operator_${own}`, [a, b]);
  });
const isJoined = (m: Machine, value: Value): boolean =>
  ['str', 'bytes', 'list', 'tuple', 'collections.deque'].some((type) => m.isInstance(value, builtin(type)));
const isSequence = (m: Machine, value: Value): boolean =>
  m.defines(value, '__getitem__') || isJoined(m, value) || m.isInstance(value, builtin('range'));

const itemGetter: Native = (m, args) => {
  if (args.length === 0) m.fail('TypeError', 'itemgetter expected 1 argument, got 0');
  return inPython('itemgetter', [tuple(args)]);
};

const attributeGetter: Native = (m, args) => {
  if (args.length === 0) m.fail('TypeError', 'attrgetter expected 1 argument, got 0');
  const names = args.map((name) => STR.of(m, name) ?? m.fail('TypeError', 'attribute name must be a string'));
  return inPython('attrgetter', [tuple(names)]);
};

const methodCaller: Native = (m, [name, ...args], keywords) => {
  if (name === undefined)
    return m.fail('TypeError', 'methodcaller needs at least one argument, the method name');
  if (STR.of(m, name) === undefined) m.fail('TypeError', 'method name must be a string');
  return inPython('methodcaller', [name, tuple(args), m.dict(keywords)]);
};

/** The default is looked at first (`operator.length_hint`, 3.11). */
const lengthHint = native('length_hint(obj, default=, /)', (m, obj, given) => {
  if (given !== undefined && intOf(plain(m, given)) === undefined)
    m.fail('TypeError', `'${m.typeName(given)}' object cannot be interpreted as an integer`);
  return inPython('operator_length_hint', [obj, given === undefined ? 0 : plain(m, given)]);
});

const call: Native = (m, [func, ...args], keywords) =>
  func === undefined
    ? m.fail('TypeError', 'call expected at least 1 argument, got 0')
    : new TailCall(func, args, keywords);

/** Those that have the name of the special method, too: `__add__`, `__or__`. */
const SPECIAL = [...Object.keys(FUNCTIONS), 'concat', 'iconcat', 'abs', 'index', 'call'].filter(
  (name) => !['is_', 'is_not', 'truth', 'countOf', 'indexOf'].includes(name),
);
const specialNames = Object.fromEntries(
  SPECIAL.map((name) => [`operator.__${name.replace(/_$/, '')}__`, builtin(`operator.${name}`)]),
);

const functions = Object.entries(FUNCTIONS).map(([name, how]) => [`operator.${name}`, checked(name, how)]);

export const operatorLibrary: Library = {
  python: PYTHON,
  functions: {
    ...Object.fromEntries(functions),
    'operator.concat': concatenation('concat', 'add'),
    'operator.iconcat': concatenation('iconcat', 'iadd'),
    'operator.abs': native('_operator.abs(a, /)', (_m, a) => new TailCall(builtin('abs'), [a])),
    'operator.index': native('_operator.index(a, /)', (m, a) => index(m, a)),
    'operator.length_hint': lengthHint,
    'operator.call': call,
    'operator.itemgetter': itemGetter,
    'operator.attrgetter': attributeGetter,
    'operator.methodcaller': methodCaller,
  },
  constants: specialNames,
};
