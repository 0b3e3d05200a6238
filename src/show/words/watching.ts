/** What is said, by language, between two runs of a program that is watched. */

import type { Lang } from './words.js';

interface WatchingWords {
  readonly waiting: (file: string) => string;
}

const catalog: Readonly<Record<Lang, WatchingWords>> = {
  en: { waiting: (file) => `Watching ${file}: the next save runs it again. Ctrl-C ends.` },
  zh: { waiting: (file) => `正在监视 ${file}：保存后重新运行，按 Ctrl-C 结束。` },
};

export const watchingWordsFor = (lang: Lang): WatchingWords => catalog[lang];
