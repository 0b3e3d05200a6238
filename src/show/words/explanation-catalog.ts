/** The words for an explanation, by language. */

import { en } from './en/explanation-en.js';
import type { ExplanationWords } from './explanation-words.js';
import type { Lang } from './words.js';
import { zh } from './zh/explanation-zh.js';

export type { ExplanationWords } from './explanation-words.js';

const catalog: Readonly<Record<Lang, ExplanationWords>> = { en, zh };

/** All words for an explanation in one language. */
export function explanationWordsFor(lang: Lang): ExplanationWords {
  return catalog[lang];
}
