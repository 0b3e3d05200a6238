/** How long whoever asked still waits: until their time is over, or they press Ctrl-C a second time. */
import { type Budget, Interrupted, LOCAL_LIMIT } from '../../budget.js';
import { supervised, Wish, wished } from '../supervision/supervised.js';

/** Milliseconds beyond its time in which a command may still come to its end. */
const GRACE = 200;

export class Deadline implements Budget {
  readonly left = LOCAL_LIMIT;
  private readonly began: number;

  /** `maxTime` in seconds. */
  constructor(
    private readonly maxTime: number,
    private readonly now: () => number = Date.now,
  ) {
    this.began = supervised()?.began ?? now();
  }

  /** Seconds that are left. */
  get remaining(): number {
    return Math.max(this.maxTime - (this.now() - this.began) / 1000, 0);
  }

  /** @throws Interrupted where nobody waits any longer */
  spend(): void {
    const isOver = this.now() - this.began > this.maxTime * 1000 + GRACE;
    if (isOver || wished() === Wish.end) throw new Interrupted();
  }
}
