/**
 * The demos: one Python file each in demos/, its mended twin beside it as `NAME.fixed.py`. A file begins with a
 * header of comments, `# key: value` and `# key.zh: value`; a comment indented further goes on with the line before.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoText, Lang } from '../../show/index.js';
import { FOLDER } from '../folder.js';

/** The same from src/cli/ and from dist/cli/. */
const DEMOS = join(FOLDER, '..', '..', 'demos');

export interface Demo {
  readonly name: string;
  /** The file as tracebacks call it. */
  readonly file: string;
  /** The file of its mended twin. */
  readonly fixed: string | null;
}

/** All demos, by name. */
export function demos(): Demo[] {
  const files = readdirSync(DEMOS).filter((file) => file.endsWith('.py'));
  const plain = files.filter((file) => !file.endsWith('.fixed.py')).sort();
  return plain.map((file) => {
    const name = file.slice(0, -'.py'.length);
    return { name, file, fixed: files.includes(`${name}.fixed.py`) ? `${name}.fixed.py` : null };
  });
}

/** The demo of that name, if there is one. */
export function findDemo(name: string): Demo | null {
  return demos().find((demo) => demo.name === name) ?? null;
}

/** How the program in a demo's file is asked for: `odd-even`, `odd-even --fixed`. */
export function demoName(file: string): string {
  return file.replace(/\.py$/, '').replace(/\.fixed$/, ' --fixed');
}

/** The source of a demo's file. */
export function demoSource(file: string): string {
  return readFileSync(join(DEMOS, file), 'utf8');
}

/** What `list` and `--help` call a demo. */
export function demoTitle(demo: Demo, lang: Lang): string {
  return demoText(demo, demoSource(demo.file).split('\n'), lang).title;
}

/** What a demo's file says of itself. */
export function demoText(demo: Demo, lines: readonly string[], lang: Lang): DemoText {
  const values = header(lines);
  const get = (key: string) => (lang === 'zh' ? values.get(`${key}.zh`) : undefined) ?? values.get(key);
  const [title = '', shows = '', lookFor = ''] = ['title', 'shows', 'look for'].map(get);
  const mend = get('mend');
  const text = { name: demo.name, title, shows, lookFor, hasFixed: demo.fixed !== null };
  return mend === undefined ? text : { ...text, mend };
}

function header(lines: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  let key = '';
  for (const line of lines) {
    if (!line.startsWith('#')) break;
    const pair = /^# ([a-z][a-z ]*(?:\.zh)?): *(.*)$/.exec(line);
    key = pair?.[1] ?? key;
    const text = pair?.[2] ?? line.slice(1).trim();
    values.set(key, joined(values.get(key), text, key.endsWith('.zh')));
  }
  return values;
}

function joined(before: string | undefined, text: string, chinese: boolean): string {
  return before === undefined ? text : before + (chinese ? '' : ' ') + text;
}
