/** The words for a comparison with real Python, by language. */

import { en } from './comparison-en.js';
import type { ComparisonWords } from './comparison-words.js';
import { zh } from './comparison-zh.js';
import type { Lang } from './words.js';

export type { ComparisonWords } from './comparison-words.js';

const catalog: Readonly<Record<Lang, ComparisonWords>> = { en, zh };

/** All words for a comparison in one language. */
export function comparisonWordsFor(lang: Lang): ComparisonWords {
  return catalog[lang];
}
