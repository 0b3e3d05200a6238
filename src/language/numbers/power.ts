/** `x ** y` of floats. */

import { power } from './elementary.js';

/** The C function `pow` (C99, Annex F.9.4.4); JavaScript's differs for 1 and -1 to infinite or unknown powers. */
export function realPower(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === -1 && !Number.isNaN(y) && !Number.isFinite(y)) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return x ** y;
  if (y === 1) return x;
  if (x > 0) return power(x, y);
  if (!Number.isInteger(y)) return Number.NaN;
  return y % 2 === 0 ? power(-x, y) : -power(-x, y);
}
