/** What one step changes of what many worlds share: it is copied before the first change, so that the worlds before stay as they were. */
export class CopiedOnWrite<Whole, Own extends Whole> {
  private own: Own | null = null;

  constructor(
    private whole: Whole,
    private readonly copy: (whole: Whole) => Own,
  ) {}

  /** As it is now, to be read. */
  get now(): Whole {
    return this.own ?? this.whole;
  }

  /** The copy, to be changed. */
  get mine(): Own {
    this.own ??= this.copy(this.whole);
    return this.own;
  }

  /** Takes another whole, which is copied before it is changed. */
  restart(whole: Whole): void {
    this.whole = whole;
    this.own = null;
  }
}
