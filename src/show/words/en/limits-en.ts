/** The model's own limits, in English. */

import type { Limit } from '../../../model.js';
import { grouped } from '../../chance.js';

/** How much of what there is. */
export function amount({ by, limit }: Limit): string {
  const figure = grouped(limit);
  switch (by) {
    case 'instructions':
      return `${figure} instructions of its own, between two things that others could see`;
    case 'memory':
      return `${figure} MB for one step`;
    case 'size':
      return `${figure} items, characters or bits in one value`;
    case 'threads':
      return `${figure} threads`;
    case 'processes':
      return `${figure} processes`;
  }
}
