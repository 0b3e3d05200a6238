/**
 * The README and the pages of the help show real output: what stands below a command there is what the command prints.
 * A line that is only `…` stands for lines left out; in JSON, which is broken into lines for reading, `…` may stand anywhere.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shell } from './cli/process.js';

interface Example {
  readonly command: string;
  readonly shown: string;
}

const PAGES = ['en', 'zh'].flatMap((lang) => {
  const folder = `src/cli/help/${lang}`;
  return readdirSync(folder).map((name) => path.join(folder, name));
});

const documents = ['README.md', ...PAGES].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe.each(documents.filter(({ text }) => examplesIn(text).length > 0))('$file', ({ text }) => {
  const folder = folderFor(text);

  test.each(examplesIn(text))('$command', async ({ command, shown }) => {
    const { stdout } = await shell(`cd '${folder}'; ${command.replace(/^npx /, '')}`);
    const json = /--json|\.json/.test(command);
    let from = 0;
    const printed = json ? squeezed(stdout) : stdout;
    for (const part of json ? squeezed(shown).split('…') : shown.split(/^…\n/m)) {
      const found = printed.indexOf(part, from);
      expect(found, `in the output, behind what came before:\n${part}\n\n${stdout}`).toBeGreaterThanOrEqual(
        0,
      );
      from = found + part.length;
    }
  });
});

test('the README can be read in one go', () => {
  expect(readFileSync('README.md').length).toBeLessThanOrEqual(10_240);
});

test('there is something to check, in both languages', () => {
  expect(documents.flatMap(({ text }) => examplesIn(text)).length).toBeGreaterThan(20);
});

/** Every command that stands after `$` in a block of a console, with what stands below it. */
function examplesIn(text: string): readonly Example[] {
  const consoles = [...text.matchAll(/```console\n([\s\S]*?)```/g)].map(([, inside = '']) => inside);
  // A command goes on in the next line where its own ends with a bar.
  return consoles.flatMap((inside) =>
    [...inside.matchAll(/^\$ ((?:.*\|\n)*.*)\n((?:(?!\$ ).*\n)*)/gm)].map(([, command = '', shown = '']) => ({
      command,
      shown,
    })),
  );
}

/** A folder for the commands to run in, with the programs of the page: their first line is a comment with their name. */
function folderFor(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
  for (const [, program = '', name = ''] of text.matchAll(/```python\n(# (\S+\.py)\n[\s\S]*?)```/g))
    writeFileSync(path.join(folder, name), program);
  return folder;
}

const squeezed = (text: string): string => text.replace(/\s/g, '');
