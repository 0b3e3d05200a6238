/** The pages of the help: complete in both languages, listed, readable at any width, and Chinese where they should be. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/cli/help/blocks.js';
import { topics } from '../../../src/cli/help/page.js';
import { renderPage, titleOf } from '../../../src/cli/help/render.js';
import { SUPPORTED } from '../../../src/python/support/supported-modules.js';
import { displayWidth } from '../../../src/show/index.js';

const folder = (lang: string): string => `src/cli/help/${lang}`;
const read = (lang: string, page: string): string => readFileSync(`${folder(lang)}/${page}.md`, 'utf8');
const english = topics(folder('en'));
const all = ['en', 'zh'].flatMap((lang) => ['README', ...english].map((page) => ({ lang, page })));

test('every page is there in both languages', () => {
  expect(english.length).toBeGreaterThan(7);
  expect(topics(folder('zh'))).toEqual(english);
});

test.each(['en', 'zh'])('the list of pages in %s has each, by its title', (lang) => {
  const listed = [...read(lang, 'README').matchAll(/^\| \[(.*?)\]\((.*?)\.md\) \| (.*) \|$/gm)];
  expect(listed.map(([, name]) => name).sort()).toEqual(english);
  for (const [, name = '', target, says = ''] of listed) {
    expect(target).toBe(name);
    expect(says, `what is said of ${name} begins with its title`).toMatch(
      new RegExp(`^${titleOf(read(lang, name))}(?![\\w\\p{Script=Han}])`, 'u'),
    );
  }
});

test.each(['en', 'zh'])('the page on Python in %s names every module that can be imported', (lang) => {
  const named = new Set([...read(lang, 'python').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const parts = Object.keys(SUPPORTED).flatMap((module) => module.split('.'));
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => !named.has(part))).toEqual([]);
});

describe.each(english)('%s', (page) => {
  test('has the same parts in both languages', () => {
    const parts = (lang: string) => blocksOf(read(lang, page)).map(shape);
    expect(parts('zh')).toEqual(parts('en'));
  });

  test('is Chinese in Chinese', () => {
    const text = prose(read('zh', page));
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text.match(/.{0,9}\p{Script=Han}[,.;:!?()].{0,9}/gu) ?? [], 'full-width marks').toEqual([]);
    expect(text.match(/.{0,9}(谁|大家|有人|没人).{0,9}/gu) ?? [], 'no persons').toEqual([]);
  });
});

describe.each(all)('$lang/$page', ({ lang, page }) => {
  const plain = { strong: (text: string) => text };

  test.each([60, 80, 100, 120])('fits into %i columns', (width) => {
    const lines = renderPage(read(lang, page), { ...plain, width }).split('\n');
    // Code stays as it is: copied from a screen, a broken line would not run.
    const wide = lines.filter((line) => displayWidth(line) > Math.max(width, line.startsWith('  ') ? 80 : 0));
    expect(wide).toEqual([]);
  });

  test('is the same text with ink and without', () => {
    const markdown = read(lang, page);
    const inked = renderPage(markdown, { width: 80, strong: (text) => `\x1b[1m${text}\x1b[22m` });
    expect(inked).toContain('\x1b[1m');
    expect(inked.replaceAll('\x1b[1m', '').replaceAll('\x1b[22m', '')).toBe(
      renderPage(markdown, { ...plain, width: 80 }),
    );
  });

  test('shows none of its marks', () => {
    const shown = prose(read(lang, page), (markdown) => renderPage(markdown, { ...plain, width: 80 }));
    expect(shown.match(/\*\*|\]\(|^#|<!--/gm)).toBe(null);
  });
});

/** What a block is, whatever it says. */
function shape(block: ReturnType<typeof blocksOf>[number]): string {
  if (block.kind === 'heading') return `heading ${block.level}`;
  if (block.kind === 'list') return `list of ${block.items.length}`;
  if (block.kind === 'table') return `table of ${block.rows.length} rows`;
  return block.kind;
}

/** A page without its blocks of code. */
function prose(markdown: string, show = (text: string): string => text.replace(/`[^`]*`/g, '')): string {
  return show(markdown.replace(/```[\s\S]*?```/g, ''));
}
