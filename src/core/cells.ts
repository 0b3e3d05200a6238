/**
 * `multiprocessing.Value` and `Array` (CPython 3.11): numbers in memory that all processes share. With a lock,
 * each read and each write takes it for a moment; a read and then a write are two steps all the same.
 */

import type { ObjectId, Operation, Value } from '../model.js';
import { type Family, family, type Rule } from './family.js';
import { isAvailable, type LockState } from './lock.js';
import type { CoreState, Performed } from './object.js';
import { because, now, raises, value } from './reply.js';

export interface CellsState extends CoreState {
  readonly kind: 'Value' | 'Array';
  /** A type code of `array`: `i`, `d`, `b`, … */
  readonly typecode: string;
  readonly cells: readonly Value[];
  /** The RLock that goes with it; null with `lock=False`. */
  readonly lock: ObjectId | null;
}

export interface CellsOptions {
  readonly typecode: string;
  /** What the program gave; it must pass `convert`. */
  readonly values: readonly Value[];
  readonly lock: ObjectId | null;
}

export function createCells(
  kind: CellsState['kind'],
  name: string,
  { typecode, values, lock }: CellsOptions,
): CellsState {
  const cells = values.map((each) => {
    const converted = convert(typecode, each);
    if (converted.error !== null) throw new Error(converted.error);
    return converted.value;
  });
  return { kind, name, typecode, cells, lock };
}

function guarded(perform: Rule<CellsState>['perform']): Rule<CellsState> {
  return {
    enabled: (cells, _, who, objects) =>
      cells.lock === null || isAvailable(objects.get(cells.lock) as LockState, who),
    perform,
    why: (cells, _, __, objects) => {
      const holder = cells.lock === null ? null : (objects.get(cells.lock) as LockState).holder;
      return because('locked', { actors: holder === null ? [] : [holder] });
    },
  };
}

function read(cells: CellsState, operation: Operation): Performed {
  const found = cells.cells.at(Number(operation.args[0] ?? 0));
  return isInside(cells, operation) ? value(found as Value) : raises('IndexError', ['invalid index']);
}

function write(cells: CellsState, operation: Operation): Performed {
  const [index, given = null] = operation.args;
  if (!isInside(cells, operation)) return raises('IndexError', ['invalid index']);
  const converted = convert(cells.typecode, given);
  if (converted.error !== null) return raises('TypeError', [converted.error]);
  const changed = { ...cells, cells: cells.cells.with(Number(index ?? 0), converted.value) };
  return value(null, now(operation, changed));
}

function isInside({ cells }: CellsState, { args }: Operation): boolean {
  const index = Number(args[0] ?? 0);
  return index >= -cells.length && index < cells.length;
}

type Converted = { readonly value: Value; readonly error: null } | { readonly error: string };

const BITS: Readonly<Record<string, number>> = { b: 8, h: 16, i: 32, l: 64, q: 64 };

/** What a C variable of this type makes of a value: ints wrap round, floats lose digits; or the TypeError's text. */
export function convert(typecode: string, given: Value): Converted {
  const bits = BITS[typecode.toLowerCase()];
  const number = typeof given === 'boolean' ? Number(given) : given;
  if (bits !== undefined) {
    if (typeof number !== 'number' && typeof number !== 'bigint')
      return { error: `'${typeName(given)}' object cannot be interpreted as an integer` };
    const wrap = typecode === typecode.toLowerCase() ? BigInt.asIntN : BigInt.asUintN;
    return { value: integer(wrap(bits, BigInt(number))), error: null };
  }
  if (typecode !== 'f' && typecode !== 'd') throw new Error(`no cells of type '${typecode}'`);
  const real = isFloat(number) ? number.value : number;
  if (typeof real !== 'number' && typeof real !== 'bigint')
    return { error: `must be real number, not ${typeName(given)}` };
  const double = Number(real);
  return { value: { t: 'float', value: typecode === 'f' ? Math.fround(double) : double }, error: null };
}

function isFloat(given: Value): given is Extract<Value, { readonly t: 'float' }> {
  return typeof given === 'object' && given !== null && given.t === 'float';
}

function integer(big: bigint): Value {
  const small = Number(big);
  return Number.isSafeInteger(small) ? small : big;
}

function typeName(given: Value): string {
  if (given === null) return 'NoneType';
  if (typeof given === 'string') return 'str';
  if (typeof given === 'object') return given.t === 'ref' ? 'object' : given.t;
  return typeof given === 'boolean' ? 'bool' : 'int';
}

export const cellsFamily: Family<CellsState> = family(
  {
    read: guarded(read),
    write: guarded(write),
    len: { perform: (cells: CellsState) => value(cells.cells.length) },
  },
  {
    describe: (cells) => ({
      detail: { typecode: cells.typecode, values: cells.cells.map(shown).join(', ') },
    }),
  },
);

function shown(cell: Value): string {
  return isFloat(cell)
    ? Number.isInteger(cell.value)
      ? cell.value.toFixed(1)
      : String(cell.value)
    : String(cell);
}
