/**
 * When an actor spins: run alone from here, it comes round without ever having to wait or starting anybody, or takes many steps so. The
 * rule asks only how the actor goes on from place to place, so that it serves all who can tell that: of worlds, or of numbers for them.
 */

/** Steps after which an actor that never had to wait counts as spinning. */
export const PATIENCE = 1000;

/** How a step alone went: the actor has to wait instead, or starts somebody, which is new; or it can take several steps, or it can't be told which. */
export type LoneStep = 'went' | 'waits' | 'open';

/** The way of an actor, alone and without a choice, as far as it was followed. */
export abstract class LonePath {
  /** So many steps lie behind. */
  steps = 0;
  /** How it goes on after them; null while that is not known. */
  end: Exclude<LoneStep, 'went'> | 'returns' | null = null;

  /** Takes the actor's next step. */
  protected abstract go(): LoneStep;
  /** Remembers the place that it is at. */
  protected abstract mark(): void;
  /** Is it back at the place that was marked last? */
  protected abstract isBack(): boolean;

  /** One step further, or on to its end. */
  goOn(): void {
    // Marking the places after 1, 2, 4, … steps finds every circle, if later (Brent 1980).
    if ((this.steps & (this.steps - 1)) === 0) this.mark();
    const how = this.go();
    if (how !== 'went') this.end = how;
    else {
      this.steps += 1;
      if (this.isBack()) this.end = 'returns';
    }
  }
}

/** Does the actor spin, that many steps along its path? null where it comes to several ways before that is known. */
export function spinsOn(path: LonePath, from = 0): boolean | null {
  while (path.end === null && path.steps - from < PATIENCE) path.goOn();
  if (path.steps - from >= PATIENCE || path.end === 'returns') return true;
  return path.end === 'waits' ? false : null;
}

/** Do all of these spin? null where for one, before one that doesn't, that is not known. */
export function allSpin<Who>(actors: Iterable<Who>, spins: (actor: Who) => boolean | null): boolean | null {
  for (const actor of actors) {
    const answer = spins(actor);
    if (answer !== true) return answer;
  }
  return true;
}
