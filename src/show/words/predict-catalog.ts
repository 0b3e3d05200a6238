/** The words for predictions, by language. */

import { en } from './en/predict-en.js';
import type { PredictWords } from './predict-words.js';
import type { Lang } from './words.js';
import { zh } from './zh/predict-zh.js';

export type { AskedStep, PredictWords, Waiting } from './predict-words.js';

const catalog: Readonly<Record<Lang, PredictWords>> = { en, zh };

/** All words for predictions in one language. */
export function predictWordsFor(lang: Lang): PredictWords {
  return catalog[lang];
}
