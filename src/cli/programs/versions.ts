/** Tells learners of parts of their program that not every Python has. */

import type { Program } from '../../program.js';
import { type Newer, newerParts } from '../../python/support/newer-names.js';
import type { Lang } from '../../show/index.js';
import { refusal } from '../terminal/exit.js';
import { localeLang, write } from '../terminal/terminal.js';

/** Says on standard error which newer Python the program needs, if it does. */
export async function noteVersion(program: Program, lang = localeLang(process.env)): Promise<void> {
  const parts = newerParts(program);
  if (parts.length === 0) return;
  const { versionWordsFor } = await import('../../show/words/versions.js');
  write(2, `${versionWordsFor(lang).newer(parts, newest(parts))}\n`);
}

/**
 * Real Python can only be compared where it has all that the program uses.
 * @throws Refusal where it is older
 */
export async function checkVersion(program: Program, python: string, lang: Lang): Promise<void> {
  const missing = newerParts(program).filter(({ since }) => isOlder(python, since));
  if (missing.length === 0) return;
  const { versionWordsFor } = await import('../../show/words/versions.js');
  const words = versionWordsFor(lang);
  throw refusal(words.tooOld(python), words.name(newest(missing)));
}

function isOlder(python: string, [major, minor]: Newer['since']): boolean {
  const [ownMajor = 0, ownMinor = 0] = python.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

function newest(parts: readonly Newer[]): string {
  return parts.reduce((latest, { since }) => (isOlder(latest, since) ? since.join('.') : latest), '0.0');
}
