/** The words for a comparison with real Python, by language. */

import type { ComparisonWords } from './comparison-words.js';
import { en } from './en/comparison-en.js';
import type { Lang } from './words.js';
import { zh } from './zh/comparison-zh.js';

export type { ComparisonWords } from './comparison-words.js';

const catalog: Readonly<Record<Lang, ComparisonWords>> = { en, zh };

/** All words for a comparison in one language. */
export function comparisonWordsFor(lang: Lang): ComparisonWords {
  return catalog[lang];
}
