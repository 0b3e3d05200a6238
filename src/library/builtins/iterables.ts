/** The built-in functions on iterables: len, sum, min, sorted, zip, map, any, iter, next … */

import { present } from '../../heap/expected.js';
import { firstGiven, isRef } from '../../heap/kinds.js';
import {
  advance,
  isIterable,
  isSpent,
  iterate,
  notIterable,
  reverse,
} from '../../language/containers/iteration.js';
import { native, take } from '../../language/contract/arguments.js';
import {
  builtin,
  inPython,
  type Keywords,
  type Machine,
  type Result,
  TailCall,
} from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import { cInt, index } from '../../language/numbers/indexes.js';
import { checkedIterator } from '../../language/objects/generators.js';
import { compare } from '../../language/operators/compare.js';
import { consuming, opening } from '../../language/operators/consuming.js';
import { sorted } from '../../language/operators/sort.js';
import type { Value } from '../../model.js';
import { PYTHON } from './builtins.py.js';
import { ITERATION } from './functions.js';

/** `iter(value)` where that takes no code of the program; else the value, for Python code to iterate. */
export function iteratorOf(m: Machine, value: Value): Value {
  return m.isLazy(value) ? value : iterate(m, value);
}

const sum = consuming(
  'sum',
  0,
  native('sum(iterable, /, start=)', (m, iterable, start = 0) => {
    if (typeof start === 'string') m.fail('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
    if (typeof start === 'object' && start?.t === 'bytes')
      m.fail('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
    return m.elements(iterable).reduce((total, item) => m.binary('+', total, item), start);
  }),
);

/** min and max: of one iterable or of the arguments, by a key or as they are. */
function extreme(name: 'min' | 'max'): Native {
  return (m, args, keywords) => {
    const [given, key = null, fallback] = take(m, `${name}(*args, key=, default=)`, args, keywords);
    if (args.length === 0) m.fail('TypeError', `${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined)
      m.fail('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    const source = args.length === 1 ? present(args[0]) : given;
    const items = isSpent(m, source) ? undefined : m.elements(source);
    if (items === undefined || key !== null || items.some((item) => ordersItself(m, item)))
      return inPython(`_${name}`, [
        iteratorOf(m, source),
        key,
        ...(fallback === undefined ? [] : [fallback]),
      ]);
    if (items.length > 0) return best(m, items, name);
    return fallback === undefined ? m.fail('ValueError', `${name}() arg is an empty sequence`) : fallback;
  };
}

const ordersItself = (m: Machine, item: Value) => m.defines(item, '__lt__') || m.defines(item, '__gt__');

/** The first of the least or greatest items. */
function best(m: Machine, items: readonly Value[], name: 'min' | 'max'): Value {
  return items.reduce((top, item) => {
    const better = name === 'min' ? m.less(item, top) : m.truth(compare(m, '>', item, top));
    return better ? item : top;
  });
}

const sort = consuming('sorted', 0, (m, args, keywords) => {
  if (args.length !== 1) m.fail('TypeError', `sorted expected 1 argument, got ${args.length}`);
  const items = m.elements(present(args[0]));
  const [key, reverse] = take(m, 'sort(*, key=, reverse=)', [], keywords);
  const falling = cInt(m, reverse === undefined ? false : reverse) !== 0;
  if (key !== undefined && key !== null) return inPython('_sorted', [m.list(items.slice()), key, falling]);
  return m.list(sorted(m, items, items, falling));
});

/** any and all: at once where no code of the program runs. */
function quantifier(name: 'any' | 'all'): Native {
  return native(`${name}(iterable, /)`, (m, iterable) => {
    if (isSpent(m, iterable)) return inPython(`_${name}`, [iterable]);
    const items = m.elements(iterable);
    return name === 'any' ? items.some((item) => m.truth(item)) : items.every((item) => m.truth(item));
  });
}

const iter = native('iter(object, sentinel=, /)', (m, object, sentinel) => {
  if (sentinel !== undefined) {
    if (!isCallable(m, object)) m.fail('TypeError', 'iter(v, w): v must be callable');
    return inPython('_until', [object, sentinel]);
  }
  if (isRef(object) && m.get(object).t === 'generator') return object;
  if (m.defines(object, '__iter__')) return inPython('_iter_by', [m.attribute(object, '__iter__')]);
  return m.isLazy(object) ? inPython('_by_index', [object]) : iterate(m, object);
});

const next = native('next(iterator, default=, /)', (m, iterator, fallback) => {
  const object = isRef(iterator) ? m.get(iterator) : undefined;
  if (object?.t === 'iterator' && isRef(iterator)) {
    const item = firstGiven(advance(m, iterator), fallback);
    return item === undefined ? m.fail('StopIteration') : item;
  }
  if (object?.t === 'generator')
    return fallback === undefined
      ? new TailCall(builtin('generator.__next__'), [iterator])
      : inPython('_next_of_generator', [iterator, fallback]);
  if (!m.defines(iterator, '__next__'))
    m.fail('TypeError', `'${m.typeName(iterator)}' object is not an iterator`);
  return fallback === undefined
    ? new TailCall(m.attribute(iterator, '__next__'), [])
    : inPython('_next', [iterator, fallback]);
});

/** True for functions, classes, methods, and objects with `__call__`. */
export function isCallable(m: Machine, value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value.t === 'method') return true;
  if (value.t === 'builtin') return CALLABLE.has(m.typeName(value));
  const kind = isRef(value) ? m.get(value).t : '';
  return kind === 'function' || kind === 'class' || m.defines(value, '__call__');
}
const CALLABLE = new Set(
  'type builtin_function_or_method function method-wrapper method_descriptor wrapper_descriptor'.split(' '),
);

// ── types whose objects are generators here ──

const NONE = Number.POSITIVE_INFINITY;

/** Its objects go through the arguments from number `first` to `last`. */
const type = (name: string, make: Native, first = NONE, last = first): TypeSpec => {
  const opened = opening(name, make, first, last);
  return {
    name,
    module: 'builtins',
    construct: (m, _cls, args, keywords) => opened(m, args, keywords),
    methods: ITERATION,
  };
};

const constructReversed: Native = (m, args, keywords) => {
  const [value] = take(m, 'reversed(sequence, /)', args, keywords);
  if (m.defines(value, '__reversed__')) return new TailCall(m.attribute(value, '__reversed__'), []);
  const ownSequence = m.defines(value, '__getitem__') && m.defines(value, '__len__');
  return ownSequence ? inPython('_by_index_reversed', [value]) : reverse(m, value);
};

const constructEnumerate: Native = (m, args, keywords) => {
  if (args.length + keywords.size === 0)
    m.fail('TypeError', "enumerate() missing required argument 'iterable'");
  const [iterable, start] = take(m, 'enumerate(iterable, start=)', args, keywords);
  const first = index(m, start ?? 0);
  return inPython('_enumerate', [iteratorOf(m, iterable), first]);
};

const constructZip: Native = (m, args, keywords) => {
  for (const name of keywords.keys())
    if (name !== 'strict') m.fail('TypeError', `'${name}' is an invalid keyword argument for zip()`);
  const iterators = args.map((arg) => iteratorOf(m, arg));
  return inPython(m.truth(keywords.get('strict') ?? false) ? '_zip_strict' : '_zip', iterators);
};

const constructMap: Native = (m, args, keywords) => {
  noKeywords(m, 'map', keywords);
  if (args.length < 2) m.fail('TypeError', 'map() must have at least two arguments.');
  const [func = null, ...iterables] = args;
  return inPython(iterables.length === 1 ? '_map' : '_map_many', [
    func,
    ...iterables.map((each) => iteratorOf(m, each)),
  ]);
};

const constructFilter: Native = (m, args, keywords) => {
  noKeywords(m, 'filter', keywords);
  if (args.length !== 2) m.fail('TypeError', `filter expected 2 arguments, got ${args.length}`);
  const [func = null, iterable = null] = args;
  if (!isIterable(m, iterable)) notIterable(m, iterable);
  const iterator = iteratorOf(m, iterable);
  return func === null ? inPython('_filter_true', [iterator]) : inPython('_filter', [func, iterator]);
};

function noKeywords(m: Machine, name: string, keywords: Keywords): void {
  if (keywords.size > 0) m.fail('TypeError', `${name}() takes no keyword arguments`);
}

export const iterablesLibrary: Library = {
  python: PYTHON,
  functions: {
    len: native('len(obj, /)', (m, value): Result => {
      return m.defines(value, '__len__')
        ? inPython('_length_by', [m.attribute(value, '__len__')])
        : m.length(value);
    }),
    sum,
    min: extreme('min'),
    max: extreme('max'),
    sorted: sort,
    any: quantifier('any'),
    all: quantifier('all'),
    iter,
    _checked_iterator: native('_checked_iterator(value, /)', (m, value) => checkedIterator(m, value)),
    next,
    callable: native('callable(obj, /)', (m, value) => isCallable(m, value)),
  },
  types: {
    reversed: type('reversed', constructReversed),
    enumerate: type('enumerate', constructEnumerate, 0),
    zip: type('zip', constructZip, 0, Number.POSITIVE_INFINITY),
    map: type('map', constructMap, 1, Number.POSITIVE_INFINITY),
    filter: type('filter', constructFilter, 1),
    callable_iterator: { name: 'callable_iterator', module: 'builtins', methods: ITERATION, final: true },
    iterator: { name: 'iterator', module: 'builtins', methods: ITERATION, final: true },
  },
};
