/** `queue-demo explore PROGRAM`: every schedule. What does the work is read only when it is asked for. */
import type { Command } from 'commander';
import { type ExploreFlags, withExploreOptions } from '../options.js';
import { inWatchedThread } from '../supervision/watched.js';

const EXAMPLES = `
PROGRAM is the name of a demo, the path of a Python file, or - for standard input.
Exit codes: 0 every order ends well; 1 some don't; 3 stopped before all was seen, with nothing wrong so far.

Examples:
  queue-demo explore odd-even
  queue-demo explore odd-even --fixed
  queue-demo explore pipe --outputs
  queue-demo explore ./program.py --timing any --verdict --max-time 60
  queue-demo explore ./program.py --watch
  queue-demo explore ./program.py --json`;

export function addExplore(program: Command): void {
  withExploreOptions(
    program
      .command('explore')
      .argument('<PROGRAM>')
      .description('go through every order; show how it can end, and prove it'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: ExploreFlags) => {
      if (options.watch) {
        const { watchFile } = await import('../supervision/watching.js');
        return watchFile(name, options.lang);
      }
      await inWatchedThread(options, async () => {
        const { explore } = await import('./exploring.js');
        await explore(name, options);
      });
    });
}
