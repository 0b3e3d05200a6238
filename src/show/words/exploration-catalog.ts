/** The words for an exploration, by language. */

import { en } from './en/exploration-en.js';
import type { ExplorationWords } from './exploration-words.js';
import type { Lang } from './words.js';
import { zh } from './zh/exploration-zh.js';

export type { ExplorationWords, Stopped, Timers } from './exploration-words.js';

const catalog: Readonly<Record<Lang, ExplorationWords>> = { en, zh };

/** All words for an exploration in one language. */
export function explorationWordsFor(lang: Lang): ExplorationWords {
  return catalog[lang];
}
