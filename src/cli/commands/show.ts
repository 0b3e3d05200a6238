/** `queue-demo show NAME`: the source of a demo, to be read beside its trace, or to be taken into a file and changed. */
import type { Command } from 'commander';
import { FIXED } from '../options.js';
import { demoSource, findDemo } from '../programs/demos.js';
import { fileOf, unknownDemo } from '../programs/laboratory.js';
import { write } from '../terminal/terminal.js';

const EXAMPLES = `
Examples:
  queue-demo show odd-even --numbers
  queue-demo show odd-even --fixed
  queue-demo show odd-even > mine.py`;

interface ShowFlags {
  readonly fixed?: boolean;
  readonly numbers?: boolean;
}

export function addShow(program: Command): void {
  program
    .command('show')
    .argument('<NAME>')
    .description('the source of a demo, to read or to change')
    .option('--fixed', FIXED)
    .option('--numbers', 'each line with the number that traces give it')
    .addHelpText('after', EXAMPLES)
    .action((name: string, options: ShowFlags) => write(1, show(name, options)));
}

/** @throws Refusal where there is no such demo */
function show(name: string, { fixed = false, numbers = false }: ShowFlags): string {
  const demo = findDemo(name);
  if (demo === null) throw unknownDemo(name);
  const source = demoSource(fileOf(demo, fixed));
  return numbers ? numbered(source) : source;
}

function numbered(source: string): string {
  const lines = source.replace(/\n$/, '').split('\n');
  const width = String(lines.length).length;
  return lines
    .map((line, index) => `${`${index + 1}`.padStart(width)}  ${line}`.trimEnd())
    .join('\n')
    .concat('\n');
}
