/** The module `itertools`: natives that check the arguments before generators in Python take over. */

import { method, native, take } from '../../language/contract/arguments.js';
import { ensureFits } from '../../language/contract/limits.js';
import { builtin, inPython, type Machine, tuple } from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import { index, indexOf, plain, size } from '../../language/numbers/indexes.js';
import { numberOf } from '../../language/numbers/numbers.js';
import { consuming, opening } from '../../language/operators/consuming.js';
import type { Value } from '../../model.js';
import { ITERATION } from '../builtins/functions.js';
import { iteratorOf } from '../builtins/iterables.js';
import { PYTHON } from './itertools.py.js';

const count = native('count(start=, step=)', (m, start = 0, step = 1) => {
  for (const value of [start, step]) if (!isNumber(m, value)) m.fail('TypeError', 'a number is required');
  // Counting by ones goes on in whole numbers from the first.
  return inPython('count', [
    (step === 1 || step === true) && typeof start === 'boolean' ? Number(start) : start,
    step,
  ]);
});

/** What can be made a number (`PyNumber_Check`, 3.11). */
const isNumber = (m: Machine, value: Value): boolean =>
  numberOf(plain(m, value)) !== undefined ||
  ['__index__', '__int__', '__float__'].some((name) => m.defines(value, name));

const repeat = native('repeat(object, times=)', (m, object, times) => {
  return inPython('repeat', [object, times === undefined ? null : size(m, times)]);
});

const islice: Native = (m, args) => {
  if (args.length < 2) m.fail('TypeError', `islice expected at least 2 arguments, got ${args.length}`);
  if (args.length > 4) m.fail('TypeError', `islice expected at most 4 arguments, got ${args.length}`);
  const [iterable = null, ...bounds] = args;
  const [start = null, stop = null, step = null] = bounds.length === 1 ? [null, ...bounds] : bounds;
  const last = stopOf(m, stop);
  const first = bound(m, start, `Indices for islice() ${ONLY}`, 0) ?? 0;
  const by = bound(m, step, 'Step for islice() must be a positive integer or None.', 1) ?? 1;
  return inPython('_islice', [iteratorOf(m, iterable), first, last, by]);
};

const ONLY = 'must be None or an integer: 0 <= x <= sys.maxsize.';

/** -1 is what C takes for no int at all (`islice_new`, 3.11). */
function stopOf(m: Machine, value: Value): number | null {
  if (value === null) return null;
  const n = indexOf(m, value);
  if (n === undefined || n === -1 || !Number.isSafeInteger(Number(n)))
    m.fail('ValueError', `Stop argument for islice() ${ONLY}`);
  return bound(m, value, `Indices for islice() ${ONLY}`, 0);
}

function bound(m: Machine, value: Value, complaint: string, least: number): number | null {
  if (value === null) return null;
  const n = indexOf(m, value);
  return n === undefined || n < least ? m.fail('ValueError', complaint) : Number(n);
}

/** Arguments that are iterables, each made a tuple before anything else is done. */
function pooled(
  full: string,
  body: (m: Machine, pools: readonly Value[], keywords: ReadonlyMap<string, Value>) => ReturnType<Native>,
): Native {
  return (m, args, keywords) => {
    const lazy = args.findIndex((arg) => m.isLazy(arg));
    if (lazy >= 0) return inPython('_collect', [builtin(full), lazy, ...args], keywords);
    return body(
      m,
      args.map((arg) => tuple(m.elements(arg).slice())),
      keywords,
    );
  };
}

const product = pooled('itertools.product', (m, pools, keywords) => {
  const [times = 1] = take(m, 'product(*, repeat=)', [], keywords);
  const most = size(m, times);
  if (most < 0) m.fail('ValueError', 'repeat argument cannot be negative');
  ensureFits(m, most * pools.length);
  return inPython('_product', Array.from({ length: most }, () => pools).flat());
});

/** permutations, combinations …: of an iterable, so many at a time. */
function selection(name: string, optional: boolean): Native {
  return consuming(
    `itertools.${name}`,
    0,
    native(`${name}(iterable, r${optional ? '=' : ''})`, (m, iterable, r) => {
      const pool = tuple(m.elements(iterable).slice());
      const length = r === undefined || (optional && r === null) ? pool.items.length : size(m, r);
      if (length < 0) m.fail('ValueError', 'r must be non-negative');
      return inPython(`_${name}`, [pool, length]);
    }),
  );
}

const accumulate = native(
  'accumulate(iterable, func=, *, initial=)',
  (m, iterable, func = null, initial = null) =>
    inPython('_accumulate', [iteratorOf(m, iterable), func, initial]),
);

/** A function and an iterable. */
const filtering = (name: string) =>
  native(`${name}(predicate, iterable, /)`, (m, predicate, iterable) =>
    inPython(`_${name}`, [predicate, iteratorOf(m, iterable)]),
  );

const zipLongest: Native = (m, args, keywords) => {
  for (const name of keywords.keys())
    if (name !== 'fillvalue') m.fail('TypeError', 'zip_longest() got an unexpected keyword argument');
  return inPython('_zip_longest', [
    keywords.get('fillvalue') ?? null,
    ...args.map((arg) => iteratorOf(m, arg)),
  ]);
};

const tee = native('tee(iterable, n=, /)', (m, iterable, n = 2) => {
  if (index(m, n) < 0) m.fail('ValueError', 'n must be >= 0');
  return inPython('_tee', [iteratorOf(m, iterable), n]);
});

/** A type whose objects are generators of the library's Python. */
const type = (name: string, make: Native, more: Partial<TypeSpec> = {}): TypeSpec => ({
  name,
  module: 'itertools',
  construct: (m, _cls, args, keywords) => make(m, args, keywords),
  methods: ITERATION,
  ...more,
});

/** The same, of one or two iterables (or more) from argument number `first` on. */
const going = (name: string, make: Native, first = 0, last = first): TypeSpec =>
  type(name, opening(`itertools.${name}`, make, first, last));

const noObject = (name: string): TypeSpec => ({ name, module: 'itertools', methods: ITERATION, final: true });

const chain = type('chain', (_m, args) => inPython('_chain', args), {
  classMethods: {
    from_iterable: opening(
      'itertools.chain.from_iterable',
      method('chain.from_iterable(iterable, /)', (m, _cls, iterable) =>
        inPython('_chain_from', [iteratorOf(m, iterable)]),
      ),
      1,
    ),
  },
});

const compress = native('compress(data, selectors)', (m, data, selectors) =>
  inPython('_compress', [iteratorOf(m, data), iteratorOf(m, selectors)]),
);
const cycle = native('cycle(iterable, /)', (m, iterable) => inPython('_cycle', [iteratorOf(m, iterable)]));
const groupby = native('groupby(iterable, key=)', (m, iterable, key = null) =>
  inPython('_groupby', [iteratorOf(m, iterable), key]),
);
const pairwise = native('pairwise(iterable, /)', (m, iterable) =>
  inPython('_pairwise', [iteratorOf(m, iterable)]),
);

const TYPES: readonly TypeSpec[] = [
  chain,
  going('accumulate', accumulate),
  type('combinations', selection('combinations', false)),
  type('combinations_with_replacement', selection('combinations_with_replacement', false)),
  going('compress', compress, 0, 1),
  going('cycle', cycle),
  going('dropwhile', filtering('dropwhile'), 1),
  going('filterfalse', filtering('filterfalse'), 1),
  going('groupby', groupby),
  going('islice', islice),
  going('pairwise', pairwise),
  type('permutations', selection('permutations', true)),
  type('product', product),
  going('starmap', filtering('starmap'), 1),
  going('takewhile', filtering('takewhile'), 1),
  going('zip_longest', zipLongest, 0, Number.POSITIVE_INFINITY),
  noObject('_tee'),
  noObject('_grouper'),
];

export const itertoolsLibrary: Library = {
  python: PYTHON,
  types: Object.fromEntries(TYPES.map((spec) => [`itertools.${spec.name}`, spec])),
  functions: {
    'itertools.count': count,
    'itertools.repeat': repeat,
    'itertools.tee': opening('itertools.tee', tee),
  },
};
