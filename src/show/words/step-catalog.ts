/** The words for a walk, by language. */

import { en } from './en/step-en.js';
import type { Details, StepWords } from './step-words.js';
import type { Lang } from './words.js';
import { zh } from './zh/step-zh.js';

export type { StepWords } from './step-words.js';

const catalog: Record<Lang, StepWords> = { en, zh };

/** All words for a walk in one language. */
export function stepWordsFor(lang: Lang): StepWords {
  return catalog[lang];
}

/** Adds the words for what else counts of objects whose family comes from elsewhere. */
export function addDetails(more: Readonly<Record<Lang, Details>>): void {
  for (const lang of ['en', 'zh'] as const) {
    const { details } = catalog[lang];
    catalog[lang] = { ...catalog[lang], details: { ...details, ...more[lang] } };
  }
}
