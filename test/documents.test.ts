/** What is written for those who carry on names files that exist. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = ['README.md', '.github/CONTRIBUTING.md', 'src/README.md', 'test/README.md'];

test.each(DOCUMENTS)('every path in %s exists', (document) => {
  const paths = [...named(document), ...linked(document)];
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((each) => !existsSync(each))).toEqual([]);
});

describe('the life of a put', () => {
  const rows = readFileSync('src/README.md', 'utf8').matchAll(/^\| `(\S+\.ts)` \| `(\w+)` \|/gm);

  test.each([...rows].map(([, file = '', name = '']) => [file, name]))('%s declares %s', (file, name) => {
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`\\b(function|const|class) ${name}\\b`));
  });
});

test('the README can be read in one go', () => {
  expect(readFileSync('README.md').length).toBeLessThanOrEqual(10_240);
});

/** Paths from the top, in marks of code or in commands; NAME stands for a name that one chooses. */
function named(document: string): string[] {
  const found = readFileSync(document, 'utf8').matchAll(
    /(?<![\w./])(?:src|test|bin|demos|\.build|\.ci|\.github)\/[\w./*-]*[\w/]/g,
  );
  return [...found].map(([each]) => each).filter((each) => !each.includes('NAME'));
}

/** Targets of links, from the folder of the document. */
function linked(document: string): string[] {
  const found = readFileSync(document, 'utf8').matchAll(/\]\(([^)#:]+)\)/g);
  return [...found].map(([, target = '']) => path.join(path.dirname(document), target));
}
