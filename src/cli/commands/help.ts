/** `queue-demo help`: pages about the whole, each a file of Markdown in help/, and what commander tells of a command. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { FOLDER } from '../folder.js';
import { type HelpFlags, withLooks } from '../options.js';

/** A folder of pages for each language. */
const PAGES = join(FOLDER, 'help');

/** What the command shows when it is given nothing to do. */
export async function welcome(): Promise<void> {
  const { showPage } = await import('../help/page.js');
  showPage('start', { folder: PAGES, commands: [] }, { color: true });
}

const EXAMPLES = `
Examples:
  queue-demo help             the topics, a line each
  queue-demo help words       what the words mean
  queue-demo help explore     the options of a command
  queue-demo help teaching --lang zh`;

export function addHelp(program: Command): void {
  const help = program
    .helpCommand(false)
    .command('help')
    .argument('[TOPIC]')
    .description('pages on the words, time, Python and more; alone: all topics');
  withLooks(help)
    .addHelpText('after', EXAMPLES)
    .action(async (topic: string | undefined, options: HelpFlags) => {
      const command = program.commands.find((each) => each.name() === topic);
      if (command) return command.outputHelp();
      const { showPage } = await import('../help/page.js');
      showPage(topic, { folder: PAGES, commands: program.commands.map((each) => each.name()) }, options);
    });
}
