/** `queue-demo step PROGRAM`: walk through it, and decide who goes next. What does the work is read only when it is asked for. */
import type { Command } from 'commander';
import { type StepFlags, withStepOptions } from '../options.js';

const EXAMPLES = `
PROGRAM is the name of a demo, the path of a Python file, or - for standard input.
KEYS are as they are pressed, such as 22n, or by name: Enter*5 Left b.

Examples:
  queue-demo step odd-even
  queue-demo step odd-even --goal livelock
  queue-demo step pipe --outcome deadlock
  queue-demo step odd-even --script "Enter*20 b" --width 120 --height 40`;

export function addStep(program: Command): void {
  withStepOptions(
    program
      .command('step')
      .argument('<PROGRAM>')
      .description('walk through a program: choose who goes next, go back, see what can still come'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: StepFlags) => {
      const { step } = await import('../step/stepping.js');
      await step(name, options);
    });
}
