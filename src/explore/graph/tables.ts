/**
 * Tables that number what they are given: the same thing always has the same number, counted from 0. All live in
 * typed arrays, so that millions of entries cost neither objects nor garbage collection.
 */

/** What stands at a place that is there. In loops over all steps, arrays are asked directly. */
export function itemAt<Item>(items: ArrayLike<Item>, index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no place ${index} among ${items.length}`);
  return item;
}

/** Whole numbers that grow: a typed array that doubles. */
export class Numbers {
  items: Ints;
  length = 0;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) this.items = enlarged(this.items, this.length * 2);
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index] as number;
  }

  /** Sets an entry that may lie beyond the end; those between are `missing`. */
  set(index: number, value: number, missing: number): void {
    while (this.length <= index) this.push(missing);
    this.items[index] = value;
  }
}

/** The same for whole numbers of 16 bits, in half the space. */
export class Shorts {
  private items = new Int16Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int16Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index] as number;
  }
}

type Ints = Int32Array<ArrayBuffer>;

/** The same numbers in a longer array. */
export function enlarged(array: Ints, length: number): Ints {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

/** Mixes the bits of two numbers (murmur's finish). */
function mixed(first: number, second: number): number {
  let value = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  value ^= value >>> 15;
  value = Math.imul(value, 0xc2b2ae35);
  return value ^ (value >>> 13);
}

/**
 * Numbers for pairs of numbers, by open addressing. A pair can have further columns beside it, which are for
 * whoever made the table to fill: then what was looked up lies next to what it was looked up by.
 */
export class Pairs {
  count = 0;
  /** Row after row: the two numbers, then the columns. */
  cells: Ints;
  private index: Ints;
  private mask: number;

  /** `width` counts the pair's own two cells; 2 or 4. */
  constructor(
    private readonly width: 2 | 4 = 2,
    capacity = 1024,
  ) {
    this.cells = new Int32Array(capacity * width);
    this.index = new Int32Array(capacity * 2);
    this.mask = this.index.length - 1;
  }

  /** The number of a pair; a new one gets `count` as it was. */
  number(first: number, second: number): number {
    const { cells, index, mask, width } = this;
    let at = (mixed(first, second >> 4) + (second & 15)) & mask;
    for (let entry = index[at] as number; entry !== 0; entry = index[at] as number) {
      const cell = (entry - 1) * width;
      if (cells[cell] === first && cells[cell + 1] === second) return entry - 1;
      at = (at + 1) & mask;
    }
    const cell = this.count * width;
    if (cell === cells.length) {
      this.grow();
      return this.number(first, second);
    }
    cells[cell] = first;
    cells[cell + 1] = second;
    index[at] = this.count + 1;
    return this.count++;
  }

  at(number: number, column: number): number {
    return this.cells[number * this.width + column] as number;
  }

  set(number: number, column: number, value: number): void {
    this.cells[number * this.width + column] = value;
  }

  private grow(): void {
    this.cells = enlarged(this.cells, this.cells.length * 2);
    const index = new Int32Array(this.index.length * 2);
    const mask = index.length - 1;
    for (let entry = 0; entry < this.count; entry += 1) {
      let at = (mixed(this.at(entry, 0), this.at(entry, 1) >> 4) + (this.at(entry, 1) & 15)) & mask;
      while (index[at] !== 0) at = (at + 1) & mask;
      index[at] = entry + 1;
    }
    this.index = index;
    this.mask = mask;
  }
}

/** Columns that stand together. */
const BLOCK_BITS = 3;
const BLOCK = 1 << BLOCK_BITS;

/**
 * A table of few rows and many columns, of which only some cells are used: where a cell is, its neighbours in the row mostly are, too.
 * Cells begin as 0.
 */
export class Grid {
  cells: Ints;
  private readonly blocks = new Pairs();

  /** `width` counts the numbers of a cell. */
  constructor(private readonly width: number) {
    this.cells = new Int32Array(1024 * width);
  }

  /** Where the numbers of a cell begin in `cells`. */
  place(row: number, column: number): number {
    const block = this.blocks.number(row, column >> BLOCK_BITS);
    const size = this.width << BLOCK_BITS;
    if ((block + 1) * size > this.cells.length) this.cells = enlarged(this.cells, this.cells.length * 2);
    return block * size + (column & (BLOCK - 1)) * this.width;
  }
}

/**
 * Numbers for rows of numbers. The hash of a row is the sum of its cells' own, so that a row which differs from a
 * known one in a cell is found without looking at the others.
 */
export class Tuples {
  count = 0;
  cells = new Int32Array(4096);
  /** By row: where it begins, and its hash; at the end where the next one will begin. */
  private rows = new Int32Array(2 * 1025);
  private index = new Int32Array(2048);
  private mask = 2047;

  at(tuple: number, slot: number): number {
    return this.cells[this.start(tuple) + slot] as number;
  }

  private start(tuple: number): number {
    return this.rows[2 * tuple] as number;
  }

  /** A copy of a row. */
  row(tuple: number): Ints {
    return this.cells.slice(this.start(tuple), this.start(tuple + 1));
  }

  length(tuple: number): number {
    return this.start(tuple + 1) - this.start(tuple);
  }

  /** The number of a row. */
  number(row: ArrayLike<number>): number {
    let hash = row.length;
    for (let slot = 0; slot < row.length; slot += 1) hash = (hash + mixed(slot, row[slot] as number)) | 0;
    let at = hash & this.mask;
    for (let entry = this.index[at] as number; entry !== 0; entry = this.index[at] as number) {
      if (this.rows[2 * entry - 1] === hash && this.equals(entry - 1, row)) return entry - 1;
      at = (at + 1) & this.mask;
    }
    return this.insert(hash, row);
  }

  private equals(tuple: number, row: ArrayLike<number>): boolean {
    const start = this.start(tuple);
    if (this.start(tuple + 1) - start !== row.length) return false;
    for (let slot = 0; slot < row.length; slot += 1) if (this.cells[start + slot] !== row[slot]) return false;
    return true;
  }

  /** The number of the row that differs from a known one in one cell. */
  replaced(tuple: number, slot: number, value: number): number {
    const { rows, cells, index, mask } = this;
    const start = this.start(tuple);
    const old = cells[start + slot] as number;
    if (old === value) return tuple;
    const hash = ((rows[2 * tuple + 1] as number) - mixed(slot, old) + mixed(slot, value)) | 0;
    let at = hash & mask;
    for (let entry = index[at] as number; entry !== 0; entry = index[at] as number) {
      if (rows[2 * entry - 1] === hash && this.differs(start, entry - 1, slot, value, tuple))
        return entry - 1;
      at = (at + 1) & mask;
    }
    const row = this.row(tuple);
    row[slot] = value;
    return this.insert(hash, row);
  }

  /** Is it the row from `start` on, but for one cell? */
  private differs(start: number, tuple: number, slot: number, value: number, from: number): boolean {
    const length = this.length(from);
    const other = this.start(tuple);
    if (this.length(tuple) !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.cells[other + at] !== (at === slot ? value : this.cells[start + at])) return false;
    }
    return true;
  }

  private insert(hash: number, row: ArrayLike<number>): number {
    if (2 * this.count + 2 === this.rows.length) this.grow();
    const start = this.start(this.count);
    const end = start + row.length;
    if (end > this.cells.length) this.cells = enlarged(this.cells, Math.max(this.cells.length * 2, end));
    this.cells.set(row, start);
    this.place(hash);
    this.rows[2 * this.count + 1] = hash;
    this.rows[2 * this.count + 2] = end;
    return this.count++;
  }

  private place(hash: number): void {
    let at = hash & this.mask;
    while (this.index[at] !== 0) at = (at + 1) & this.mask;
    this.index[at] = this.count + 1;
  }

  private grow(): void {
    const length = this.count * 2;
    this.rows = enlarged(this.rows, 2 * (length + 1));
    this.index = new Int32Array(length * 2);
    this.mask = length * 2 - 1;
    for (let tuple = 0; tuple < this.count; tuple += 1) {
      let at = (this.rows[2 * tuple + 1] as number) & this.mask;
      while (this.index[at] !== 0) at = (at + 1) & this.mask;
      this.index[at] = tuple + 1;
    }
  }
}

/** The same for rows of numbers from 0; those of one cell are kept nowhere, as their number (below 0) says what it is. */
export class ShortTuples {
  private readonly tuples = new Tuples();

  at(tuple: number, slot: number): number {
    return tuple < 0 ? -1 - tuple : this.tuples.at(tuple, slot);
  }

  row(tuple: number): ArrayLike<number> & { [slot: number]: number } {
    return tuple < 0 ? [-1 - tuple] : this.tuples.row(tuple);
  }

  length(tuple: number): number {
    return tuple < 0 ? 1 : this.tuples.length(tuple);
  }

  number(row: ArrayLike<number>): number {
    return row.length === 1 ? -1 - (row[0] as number) : this.tuples.number(row);
  }

  replaced(tuple: number, slot: number, value: number): number {
    return tuple < 0 ? -1 - value : this.tuples.replaced(tuple, slot, value);
  }
}
