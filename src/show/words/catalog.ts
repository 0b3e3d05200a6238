/** The catalog of words, by language. */

import { en } from './en/en.js';
import type { Lang, Words } from './words.js';
import { zh } from './zh/zh.js';

export type { Lang, Suggestions, SummaryWords, TraceWords, Words } from './words.js';

const catalog: Readonly<Record<Lang, Words>> = { en, zh };

/** All words in one language. */
export function wordsFor(lang: Lang): Words {
  return catalog[lang];
}
