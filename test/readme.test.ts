/** The README shows real output: what stands below a command there is what the command prints. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { queueDemo } from './cli/process.js';

const README = readFileSync('README.md', 'utf8');
const blocks = [...README.matchAll(/```console\n\$ npx queue-demo (.*)\n([\s\S]*?)```/g)];

test('there is something to check', () => {
  expect(blocks.length).toBeGreaterThan(0);
});

describe('README', () => {
  test.each(blocks.map(([, command, text]) => [command as string, text as string]))(
    '%s',
    async (command, text) => {
      const { stdout } = await queueDemo(command.split(' '), {});
      let from = 0;
      // A line that is only … stands for whatever was left out.
      for (const part of text.split(/^…\n/m).filter((each) => each !== '')) {
        const found = stdout.indexOf(part, from);
        expect(found, `in the output, behind what came before:\n${part}`).toBeGreaterThanOrEqual(0);
        from = found + part.length;
      }
    },
  );
});
