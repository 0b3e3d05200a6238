/** The words for a walk, by language. */

import { en } from './en/step-en.js';
import type { StepWords } from './step-words.js';
import type { Lang } from './words.js';
import { zh } from './zh/step-zh.js';

export type { StepWords } from './step-words.js';

const catalog: Readonly<Record<Lang, StepWords>> = { en, zh };

/** All words for a walk in one language. */
export function stepWordsFor(lang: Lang): StepWords {
  return catalog[lang];
}
