/** The commands worth trying after a comparison. */

import { compareCommand, exploreCommand } from '../command.js';
import type { Advice } from '../command-list.js';
import type { ComparisonWords } from '../words/comparison-catalog.js';
import type { Comparison } from './compared.js';

/** Seconds of sleep from which on it is worth while to make it shorter. */
const LONG = 1;

/** Two or three commands. */
export function comparisonSuggestions(comparison: Comparison, words: ComparisonWords): readonly Advice[] {
  const { setting } = comparison;
  const { hog, runs, scale } = setting;
  const scaled = scale === null ? [] : [`--scale ${scale}`];
  const stress = compareCommand(comparison, [...scaled, `--runs ${10 * runs}`, '--hog', '--switch 0.00001']);
  return [
    ...(scale === null && comparison.sleeps >= LONG
      ? [{ command: compareCommand(comparison, ['--scale 0.001', `--runs ${runs}`]), shows: words.faster }]
      : []),
    ...(hog ? [] : [{ command: stress, shows: words.underStress }]),
    { command: exploreCommand(comparison, ['--timing any']), shows: words.everyOrder },
  ];
}
