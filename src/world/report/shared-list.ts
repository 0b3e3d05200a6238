/**
 * Lists of which each differs in few places from the one before it: thousands of actors in each of thousands of views. Both
 * share the blocks in which nothing differs, and a list becomes an array only when somebody looks.
 */

/** Items of a block. */
const BLOCK = 64;

export class SharedList<T> {
  /** The array, for as long as somebody has it. */
  private made: WeakRef<readonly T[]> | undefined;

  private constructor(private readonly blocks: readonly (readonly T[])[]) {}

  /** These items; blocks of `before` that hold the very same are used again. */
  static of<T>(items: readonly T[], before: SharedList<T> | undefined): SharedList<T> {
    const blocks: (readonly T[])[] = [];
    for (let from = 0; from < items.length; from += BLOCK) {
      const known = before?.blocks[blocks.length];
      const to = Math.min(from + BLOCK, items.length);
      blocks.push(known && isPart(known, items, from, to) ? known : items.slice(from, to));
    }
    return new SharedList(blocks);
  }

  toArray(): readonly T[] {
    const [first, ...others] = this.blocks;
    if (others.length === 0) return first ?? [];
    const known = this.made?.deref();
    if (known !== undefined) return known;
    const all: T[] = [];
    for (const block of this.blocks) for (const item of block) all.push(item);
    this.made = new WeakRef(all);
    return all;
  }
}

function isPart<T>(block: readonly T[], items: readonly T[], from: number, to: number): boolean {
  return block.length === to - from && block.every((item, index) => item === items[from + index]);
}
