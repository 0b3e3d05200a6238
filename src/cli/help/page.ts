/** Shows a page of the help, and knows which there are: those in the folder, so that none can be forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paint } from '../../show/index.js';
import type { HelpFlags } from '../options.js';
import { nearest } from '../programs/nearest-name.js';
import { refusal } from '../terminal/exit.js';
import { colorLevel, localeLang, terminalWidth, write } from '../terminal/terminal.js';
import { renderPage } from './render.js';

/** The page that lists the others; named so, the repository shows it beside them. */
const LIST = 'README';

/** Where to look: the folder with a folder of pages for each language, and the commands that have help of their own. */
export interface Shelf {
  readonly folder: string;
  readonly commands: readonly string[];
}

/**
 * Prints the page on the topic, or the list of all pages.
 * @throws Refusal where there is none on it
 */
export function showPage(topic: string | undefined, shelf: Shelf, options: HelpFlags): void {
  const folder = join(shelf.folder, options.lang ?? localeLang(process.env));
  const known = topics(folder);
  if (topic !== undefined && !known.includes(topic)) throw unknownTopic(topic, known, shelf.commands);
  const markdown = readFileSync(join(folder, `${topic ?? LIST}.md`), 'utf8');
  const width = options.width ?? terminalWidth();
  const { strong } = paint(colorLevel(process.env, options.color));
  write(1, renderPage(markdown, { width, strong }));
}

/** Every topic on which this folder of pages has one. */
export function topics(folder: string): readonly string[] {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return pages
    .map((file) => file.slice(0, -'.md'.length))
    .filter((name) => name !== LIST)
    .sort();
}

function unknownTopic(topic: string, known: readonly string[], commands: readonly string[]): Error {
  const meant = nearest(topic, [...known, ...commands]);
  return refusal(
    `there is no help on ${topic}`,
    ...(meant === null ? [] : [`Did you mean ${meant}?`]),
    `Topics: ${known.join(', ')}.`,
    `Commands: ${commands.join(', ')}.`,
  );
}
