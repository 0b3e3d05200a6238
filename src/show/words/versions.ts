/** What is said, by language, about programs that want a newer Python than the one that the model follows. */

import type { Lang } from './words.js';

export interface Newcomer {
  readonly name: string;
  readonly line: number;
}

interface VersionWords {
  /** The program uses these, which came with `since`. */
  readonly newer: (parts: readonly Newcomer[], since: string) => string;
  /** The real Python is too old for it, and what to do. */
  readonly tooOld: (python: string) => string;
  readonly name: (since: string) => string;
}

const enumerated = (parts: readonly Newcomer[]): string =>
  parts.map(({ name, line }) => `${name} (line ${line})`).join(', ');
const listed = (parts: readonly Newcomer[]): string =>
  parts.map(({ name, line }) => `${name}（第 ${line} 行）`).join('、');

const catalog: Readonly<Record<Lang, VersionWords>> = {
  en: {
    newer: (parts, since) =>
      `Note: this program needs Python ${since} for ${enumerated(parts)}. There it is run as ${since} does; an older Python stops with an error.`,
    tooOld: (python) => `that is Python ${python}, too old for this program`,
    name: (since) => `Name one that is new enough: --python python${since}`,
  },
  zh: {
    newer: (parts, since) =>
      `注意：这个程序用到 ${listed(parts)}，需要 Python ${since}。这一部分按 ${since} 的行为运行；更早的 Python 会报错停下。`,
    tooOld: (python) => `这里的 Python 是 ${python}，对这个程序来说太旧了`,
    name: (since) => `请指定一个足够新的：--python python${since}`,
  },
};

export function versionWordsFor(lang: Lang): VersionWords {
  return catalog[lang];
}
