/** The rooms of the house: who may import whom, no cycles, and files that a reader can take in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  budget: ['model'],
  program: ['model'],
  python: ['model', 'program'],
  heap: ['model', 'budget', 'program'],
  language: ['model', 'budget', 'program', 'heap'],
  library: ['model', 'budget', 'program', 'heap', 'language'],
  machine: ['model', 'budget', 'program', 'heap', 'language', 'library'],
  provenance: ['model', 'program', 'heap', 'machine'],
  core: ['model'],
  world: ['model', 'budget', 'program', 'heap', 'language', 'library', 'machine', 'provenance', 'core'],
  schedule: ['model', 'budget', 'program', 'world'],
  explore: ['model', 'budget', 'program', 'provenance', 'world'],
  causes: ['model', 'budget', 'program', 'heap', 'provenance', 'world', 'schedule'],
  show: ['model'],
  learn: ['model', 'budget', 'program', 'world', 'schedule', 'explore', 'show'],
  cli: [
    'model',
    'budget',
    'program',
    'python',
    'machine',
    'core',
    'world',
    'schedule',
    'explore',
    'causes',
    'show',
    'learn',
  ],
  index: [
    'model',
    'budget',
    'program',
    'python',
    'machine',
    'core',
    'world',
    'schedule',
    'explore',
    'causes',
    'show',
  ],
  bin: ['cli'],
};

/** Whoever moves a file that these name moves it there, too. */
const DOCUMENTS = ['README.md', '.github/CONTRIBUTING.md', 'src/README.md', 'test/README.md'];

/** Files of a folder, so that one look takes it in; what the build makes doesn't count. */
const MOST_FILES = 15;

/** The folders of `python/`, lowest first: each may import from those before it. */
const PYTHON = ['reading', 'mistakes', 'parsing', 'support', 'compile'];

/** It only runs a thread to its next operation; what does more belongs elsewhere. */
const MOST_OF_MACHINE = 3000;

const LONGEST = 400;
const LONGEST_FUNCTION = 40;

const files = [...sources('src'), ...sources('bin')];
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('imports only from the rooms below', () => {
    const forbidden = (imports.get(file) ?? []).filter((target) => !allowed(file, target));
    expect(forbidden).toEqual([]);
  });

  test('opens with a sentence that says what it is for', () => {
    expect(text.replace(/^#!.*\n/, '')).toMatch(/^\/\*\*\s+(\* )?\S[\s\S]*?[.:]/);
  });

  test(`has at most ${LONGEST} lines`, () => {
    const length = text.split('\n').length - 1;
    if (length > 300) console.warn(`${file} has ${length} lines: does it do one thing?`);
    expect(length).toBeLessThanOrEqual(LONGEST);
  });
});

test(`no function is longer than ${LONGEST_FUNCTION} lines`, () => {
  expect(files.flatMap(longFunctions)).toEqual([]);
});

describe('what is written for those who carry on', () => {
  test.each(DOCUMENTS)('%s names files that exist', (document) => {
    const named = namedIn(document);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((each) => !existsSync(each))).toEqual([]);
  });

  const README = readFileSync('src/README.md', 'utf8');

  test('shows the same table of who may import whom', () => {
    const rows = README.matchAll(/^\| `(\w+)` \| .* \| (–|`.*`) \|$/gm);
    const shown = [...rows].map(([, room = '', may = '']) => [room, may.match(/\w+/g) ?? []]);
    expect(Object.fromEntries(shown)).toEqual(MAY_IMPORT);
  });

  test('follows a put by functions that exist', () => {
    const rows = [...README.matchAll(/^\| `(\S+\.ts)` \| `(\w+)` \|/gm)];
    expect(rows.length).toBeGreaterThan(15);
    const gone = rows.filter(([, file = '', name = '']) => {
      const declares = new RegExp(`\\b(function|const|class) ${name}\\b`);
      return !existsSync(file) || !declares.test(readFileSync(file, 'utf8'));
    });
    expect(gone.map(([row]) => row)).toEqual([]);
  });
});

test('no file imports itself by way of others', () => {
  expect(cycles()).toEqual([]);
});

test(`machine has less than ${MOST_OF_MACHINE} lines`, () => {
  const lengths = files
    .filter((file) => roomOf(file) === 'machine')
    .map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
  expect(lengths.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_OF_MACHINE);
});

test(`no folder has more than ${MOST_FILES} files`, () => {
  // Of the tests' folders, too; programs and golden files are data.
  const folders = groupBy([...files, ...sources('test')], (file) => path.posix.dirname(file));
  const crowded = [...folders].filter(([, inside]) => inside.length > MOST_FILES).map(([folder]) => folder);
  expect(crowded).toEqual([]);
});

test('no two files of a room have the same name', () => {
  const names = groupBy(files, (file) => `${roomOf(file)}: ${path.posix.basename(file)}`);
  expect([...names].filter(([, inside]) => inside.length > 1).map(([, inside]) => inside)).toEqual([]);
});

test('the folders of python import downwards', () => {
  const floorOf = (file: string): number => PYTHON.indexOf(file.split('/')[2] ?? '');
  const stories = files.filter((file) => file.startsWith('src/python/') && floorOf(file) >= 0);
  const upwards = stories.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter(
        (target) =>
          roomOf(target) === 'python' && !(floorOf(target) >= 0 && floorOf(target) <= floorOf(file)),
      )
      .map((target) => `${file} -> ${target}`),
  );
  expect(stories.length).toBeGreaterThan(PYTHON.length);
  expect(upwards).toEqual([]);
});

test('only the command has effects', () => {
  const effects =
    /from '(node:)?(fs|process|child_process|readline|tty|os|worker_threads)[/']|\bprocess\.(std\w+|env|argv|exit|on)\b|\bconsole\./;
  const found = files.filter((file) => !['cli', 'bin'].includes(roomOf(file)) && effects.test(code(file)));
  expect(found).toEqual([]);
});

function sources(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.py.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

/** Where a file's functions begin that are too long: the formatter puts the end of each at the depth of its beginning. */
function longFunctions(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, start) => {
    const opens =
      /(=>|\)(: .+)?) \{$/.test(line) && !/^\s*(\} )?(if|else|for|while|switch|catch)\b/.test(line);
    const depth = /^ */.exec(line)?.[0] ?? '';
    const length = opens
      ? lines.findIndex((end, at) => at > start && end.startsWith(`${depth}}`)) - start + 1
      : 0;
    return length > LONGEST_FUNCTION ? [`${file}:${start + 1}: ${length} lines`] : [];
  });
}

function groupBy(items: readonly string[], keyOf: (item: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Every relative import of a file, of types too, static or dynamic, as a path from the top. */
function importsOf(file: string): string[] {
  const found = code(file).matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']*)'/g);
  return [...found].map(([, target]) =>
    path.posix.join(path.posix.dirname(file), target ?? '').replace(/\.js$/, '.ts'),
  );
}

/** The text without its comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Paths from the top that the document names (NAME stands for a name that one chooses), and where its links lead. */
function namedIn(document: string): string[] {
  const text = readFileSync(document, 'utf8');
  const paths = text.matchAll(/(?<![\w./])(?:src|test|bin|demos|\.build|\.ci|\.github)\/[\w./-]*[\w/]/g);
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) =>
    path.join(path.dirname(document), target),
  );
  return [...[...paths].map(([each]) => each), ...links].filter((each) => !each.includes('NAME'));
}

function roomOf(file: string): string {
  const [top, next = ''] = file.split('/');
  return top === 'src' ? next.replace(/\.ts$/, '') : (top ?? '');
}

function allowed(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to) return true;
  if (target === 'package.json') return from === 'cli';
  return MAY_IMPORT[from]?.includes(to) ?? false;
}

function cycles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (way.includes(file) || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
