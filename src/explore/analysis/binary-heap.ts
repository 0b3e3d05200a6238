/** A binary heap of keys by cost. */

export class Heap {
  private readonly costs: number[] = [];
  private readonly keys: number[] = [];

  push(cost: number, key: number): void {
    let at = this.costs.length;
    this.costs.push(cost);
    this.keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.costs[parent] as number) <= cost) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, cost, key);
  }

  /** The key of least cost, taken off; undefined where there is none. */
  pop(): { readonly cost: number; readonly key: number } | undefined {
    const cost = this.costs[0];
    const key = this.keys[0];
    const lastCost = this.costs.pop();
    const lastKey = this.keys.pop();
    if (cost === undefined || key === undefined || lastCost === undefined || lastKey === undefined)
      return undefined;
    if (this.costs.length > 0) this.sink(lastCost, lastKey);
    return { cost, key };
  }

  private sink(cost: number, key: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.costs.length) break;
      if (child + 1 < this.costs.length && (this.costs[child + 1] as number) < (this.costs[child] as number))
        child += 1;
      if ((this.costs[child] as number) >= cost) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, cost, key);
  }

  private move(from: number, to: number): void {
    this.put(to, this.costs[from] as number, this.keys[from] as number);
  }

  private put(at: number, cost: number, key: number): void {
    this.costs[at] = cost;
    this.keys[at] = key;
  }
}
