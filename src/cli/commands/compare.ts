/** `queue-demo compare PROGRAM`: real Python beside the model. What does the work is read only when it is asked for. */
import type { Command } from 'commander';
import { type CompareFlags, withCompareOptions } from '../options.js';

const EXAMPLES = `
PROGRAM is the name of a demo, the path of a Python file, or - for standard input.
Exit codes: 0 the model can print whatever Python printed; 1 it can't; 3 interrupted, or not all is known.

Examples:
  queue-demo compare queue --runs 200
  queue-demo compare odd-even --scale 0.001 --runs 200
  queue-demo compare pipe --timeout 1 --jobs 10
  queue-demo compare ./program.py --hog --switch 0.00001
  queue-demo compare ./program.py --python python3.13 --json`;

export function addCompare(program: Command): void {
  withCompareOptions(
    program
      .command('compare')
      .argument('<PROGRAM>')
      .description('run it under the real python3 too, and see whether the model can do the same'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: CompareFlags) => {
      const { compare } = await import('./comparing.js');
      await compare(name, options);
    });
}
