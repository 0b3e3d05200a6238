/** `queue-demo list`: the demos, a line each. */
import type { Command } from 'commander';
import type { Lang } from '../../show/index.js';
import { langOption } from '../options.js';
import { demos, demoTitle } from '../programs/demos.js';
import { localeLang, write } from '../terminal/terminal.js';

const EXAMPLES = `
Examples:
  queue-demo list
  queue-demo list --lang zh`;

export function addList(program: Command): void {
  program
    .command('list')
    .description('the demos, a line each')
    .addOption(langOption())
    .addHelpText('after', EXAMPLES)
    .action((options: { lang?: Lang }) => write(1, list(options.lang ?? localeLang(process.env))));
}

function list(lang: Lang): string {
  const all = demos();
  const width = Math.max(...all.map((demo) => demo.name.length));
  const lines = all.map((demo) => {
    const fixed = demo.fixed ? '--fixed' : '';
    return `${demo.name.padEnd(width)}  ${fixed.padEnd(7)}  ${demoTitle(demo, lang)}`;
  });
  return `${lines.join('\n')}\n`;
}
