/** A chance as people say it: so many runs in so many. */

/** `runs` in `of`, rounded; or one of the two ends, which no rounding may claim. */
export type Share =
  | { readonly kind: 'some'; readonly runs: number; readonly of: number }
  | { readonly kind: 'always' | 'nearly always' | 'hardly ever' };

/** Beyond this, a number of runs says nothing any more. */
const MOST = 1e9;
const DENOMINATORS = [2, 3, 4, 5, 10, 20];
/** How far a round fraction may be from the truth. */
const TOLERANCE = 0.01;
/** What the solution of a chain may be off. */
const NOISE = 1e-9;

/** The chance `odds` as a share; `only`: it is the only outcome, so that it is always the one. */
export function shareOf(odds: number, only: boolean): Share {
  if (only) return { kind: 'always' };
  if (odds < 1 / MOST) return { kind: 'hardly ever' };
  if (odds > 1 - NOISE) return { kind: 'nearly always' };
  if (odds < 0.1) return { kind: 'some', runs: 1, of: rounded(1 / odds) };
  if (odds > 0.9) return allBut(rounded(1 / (1 - odds)));
  const of = DENOMINATORS.find((each) => Math.abs(Math.round(odds * each) / each - odds) <= TOLERANCE) ?? 100;
  return { kind: 'some', runs: Math.round(odds * of), of };
}

const allBut = (of: number): Share => ({ kind: 'some', runs: of - 1, of });

/** To two digits, where it has more than two. */
function rounded(number: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  return Math.round(number / unit) * unit;
}

/** `1234567` as `1,234,567`. */
export function grouped(number: number | string): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
