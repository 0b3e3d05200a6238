/** How the command ends: its exit codes, and what it says where it can't go on. */

export const Exit = {
  done: 0,
  notClean: 1,
  refused: 2,
  partial: 3,
  /** A mistake in queue-demo itself: EX_SOFTWARE of sysexits.h. */
  broken: 70,
  interrupted: 130,
} as const;

/** What was asked for can't be done; its message is all that the user reads. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A refusal that says what, where and why, and on lines of their own what to do instead. */
export function refusal(what: string, ...advice: readonly string[]): Refusal {
  return new Refusal([`error: ${what}`, ...advice].join('\n'));
}
