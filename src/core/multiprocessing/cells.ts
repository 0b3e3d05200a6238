/**
 * `multiprocessing.Value` and `Array` (CPython 3.11): numbers in memory that all processes share. With a lock,
 * each read and each write takes it for a moment; a read and then a write are two steps all the same.
 */

import type { ObjectId, Operation, Slice, Value } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { CoreState, Performed } from '../object.js';
import { because, now, raises, value } from '../reply.js';
import { isAvailable, lockFamily } from '../threading/lock.js';

export interface CellsState extends CoreState {
  readonly kind: 'Value' | 'Array';
  /** A type code of `array`: `i`, `d`, `b`, … */
  readonly typecode: string;
  readonly cells: readonly Value[];
  /** The RLock that goes with it; null with `lock=False`. */
  readonly lock: ObjectId | null;
}

interface CellsOptions {
  readonly typecode: string;
  /** Numbers, as the program gave them. */
  readonly values: readonly Value[];
  readonly lock: ObjectId | null;
}

declare module '../../model/kinds.js' {
  interface Kinds extends Record<CellsState['kind'], CellsOptions> {}
}

function cell(typecode: string, given: Value): Value {
  const converted = convert(typecode, given);
  if (converted.error !== null) throw new Error(converted.error);
  return converted.value;
}

function guarded(
  perform: (cells: CellsState, operation: Operation) => Performed,
): Rules<CellsState, 'read'>['read'] {
  return {
    enabled: (cells, _, who, objects) =>
      cells.lock === null || isAvailable(lockFamily.at(objects, cells.lock), who),
    perform,
    why: (cells, _, __, objects) => {
      const holder = cells.lock === null ? null : lockFamily.at(objects, cells.lock).holder;
      return because('locked', { actors: holder === null ? [] : [holder] });
    },
  };
}

/** A slice of them comes as a tuple, all at one moment. */
function read({ cells }: CellsState, { args: [index = null] }: Operation): Performed {
  if (isSlice(index))
    return value({ t: 'tuple', items: placesOf(index, cells.length).map((place) => cells[place] as Value) });
  return isInside(cells, index) ? value(cells.at(Number(index ?? 0)) as Value) : invalidIndex;
}

/** The arguments: where, what (a tuple for a slice), and the type of what, where it lives in a heap. */
function write(cells: CellsState, operation: Operation): Performed {
  const [index = null, given = null, type = null] = operation.args;
  if (!isSlice(index) && !isInside(cells.cells, index)) return invalidIndex;
  const places = isSlice(index) ? placesOf(index, cells.cells.length) : [Number(index ?? 0)];
  const values = isSlice(index) ? itemsOf(given) : [given];
  const types = isSlice(index) ? itemsOf(type) : [type];
  if (values.length !== places.length) return raises('ValueError', ['Can only assign sequence of same size']);
  return writeAll(cells, operation, places, values, types);
}

/** What comes before a value that doesn't fit is written. */
function writeAll(
  cells: CellsState,
  operation: Operation,
  places: readonly number[],
  values: readonly Value[],
  types: readonly Value[],
): Performed {
  let changed = cells.cells;
  for (const [at, place] of places.entries()) {
    const converted = convert(cells.typecode, values[at] as Value, types[at]);
    if (converted.error !== null)
      return raises(converted.type, [converted.error], now(operation, { ...cells, cells: changed }));
    changed = changed.with(place, converted.value);
  }
  return value(null, now(operation, { ...cells, cells: changed }));
}

const invalidIndex = raises('IndexError', ['invalid index']);

function isSlice(index: Value): index is Slice {
  return typeof index === 'object' && index !== null && index.t === 'slice';
}

function itemsOf(given: Value): readonly Value[] {
  return typeof given === 'object' && given?.t === 'tuple' ? given.items : [];
}

function isInside(cells: readonly Value[], index: Value): boolean {
  const place = Number(index ?? 0);
  return place >= -cells.length && place < cells.length;
}

/** The places that a slice names, as `PySlice_AdjustIndices` (3.11) has them. */
function placesOf(slice: Slice, length: number): readonly number[] {
  const step = Number(slice.step ?? 1);
  const bound = (given: Value, least: number, most: number, otherwise: number): number => {
    if (given === null) return otherwise;
    const from = Number(given) < 0 ? Number(given) + length : Number(given);
    return Math.min(Math.max(from, least), most);
  };
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
  const start = bound(slice.start, least, most, step > 0 ? least : most);
  const stop = bound(slice.stop, least, most, step > 0 ? most : least);
  const count = Math.max(0, Math.ceil((stop - start) / step));
  return Array.from({ length: count }, (_, at) => start + at * step);
}

type Converted =
  | { readonly value: Value; readonly error: null }
  | { readonly type: 'TypeError' | 'OverflowError'; readonly error: string };

const BITS: Readonly<Record<string, number>> = { b: 8, h: 16, i: 32, l: 64, q: 64 };

/**
 * What a C variable of this type makes of a value: ints wrap round, floats lose digits; or the error's text, in
 * which `type` names the type of what lives in a heap.
 */
export function convert(typecode: string, given: Value, type: Value = null): Converted {
  const bits = BITS[typecode.toLowerCase()];
  const number = typeof given === 'boolean' ? Number(given) : given;
  if (bits !== undefined) {
    if (typeof number !== 'number' && typeof number !== 'bigint')
      return wrong(`'${typeName(given, type)}' object cannot be interpreted as an integer`);
    const wrap = typecode === typecode.toLowerCase() ? BigInt.asIntN : BigInt.asUintN;
    return { value: integer(wrap(bits, BigInt(number))), error: null };
  }
  if (typecode !== 'f' && typecode !== 'd') throw new Error(`no cells of type '${typecode}'`);
  const real = isFloat(number) ? number.value : number;
  if (typeof real !== 'number' && typeof real !== 'bigint')
    return wrong(`must be real number, not ${typeName(given, type)}`);
  const double = Number(real);
  if (typeof real === 'bigint' && !Number.isFinite(double))
    return { type: 'OverflowError', error: 'int too large to convert to float' };
  return { value: { t: 'float', value: typecode === 'f' ? Math.fround(double) : double }, error: null };
}

function wrong(error: string): Converted {
  return { type: 'TypeError', error };
}

function isFloat(given: Value): given is Extract<Value, { readonly t: 'float' }> {
  return typeof given === 'object' && given !== null && given.t === 'float';
}

function integer(big: bigint): Value {
  const small = Number(big);
  return Number.isSafeInteger(small) ? small : big;
}

function typeName(given: Value, type: Value): string {
  if (typeof type === 'string') return type;
  if (given === null) return 'NoneType';
  if (typeof given === 'string') return 'str';
  if (typeof given === 'object') return given.t === 'ref' ? 'object' : given.t;
  return typeof given === 'boolean' ? 'bool' : 'int';
}

const rules: Rules<CellsState, 'read' | 'write' | 'peek'> = {
  read: guarded(read),
  write: guarded(write),
  /** A value's text is made without its lock. */
  peek: { perform: read },
};

export const cellsFamily: Family<CellsState> = family({
  kinds: { Value: 'value', Array: 'array' },
  create: ({ kind, options: { typecode, values, lock } }, { name }) => [
    { kind, name, typecode, cells: values.map((each) => cell(typecode, each)), lock },
  ],
  rules,
  cells: ({ cells }) => cells,
  links: ({ lock }) => (lock === null ? [] : [lock]),
  describe: (cells) => ({
    detail: { typecode: cells.typecode, values: cells.cells.map(shown).join(', ') },
  }),
});

function shown(cell: Value): string {
  return isFloat(cell)
    ? Number.isInteger(cell.value)
      ? cell.value.toFixed(1)
      : String(cell.value)
    : String(cell);
}
