/** `queue-demo explain PROGRAM OUTPUT`: which schedule printed this? What does the work is read only when it is asked for. */
import type { Command } from 'commander';
import { type ExplainFlags, withExplainOptions } from '../options.js';
import { inWatchedThread } from '../supervision/watched.js';

const EXAMPLES = `
PROGRAM is the name of a demo, the path of a Python file, or - for standard input.
OUTPUT is a file with what the program printed, or - for standard input. Only standard
output counts: a traceback is no part of it. Into a file or a pipe, Python writes the
lines of each process in blocks; \`script\` (on Linux) keeps them as on a terminal.
Exit codes: 0 some order prints this; 1 none does; 3 stopped before that was known.

Examples:
  queue-demo explain odd-even output.txt
  script -qc 'python3 program.py' /dev/null | queue-demo explain program.py -
  timeout 5 script -qc 'python3 program.py' /dev/null | queue-demo explain program.py - --prefix
  queue-demo explain odd-even output.txt --json`;

export function addExplain(program: Command): void {
  withExplainOptions(
    program
      .command('explain')
      .argument('<PROGRAM>')
      .argument('<OUTPUT>')
      .description('find the order that printed this, or the line that no order prints'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, output: string, options: ExplainFlags) => {
      await inWatchedThread(options, async () => {
        const { explain } = await import('./explaining.js');
        await explain(name, output, options);
      });
    });
}
