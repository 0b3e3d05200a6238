/** The command line as a whole: reads it, runs the command it names, and turns every ending into an exit code. */
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { sanitize } from '../show/index.js';
import { addCompare } from './commands/compare.js';
import { addDemo } from './commands/demo.js';
import { addExplain } from './commands/explain.js';
import { addExplore } from './commands/explore.js';
import { addHelp, welcome } from './commands/help.js';
import { addList } from './commands/list.js';
import { addRun } from './commands/run.js';
import { addShow } from './commands/show.js';
import { addStep } from './commands/step.js';
import { demos } from './programs/demos.js';
import { Exit, Refusal } from './terminal/exit.js';
import { localeLang, write } from './terminal/terminal.js';

const EXAMPLES = `
Examples:
  queue-demo odd-even               a demo, as a trace
  queue-demo odd-even --fixed       its mended version
  queue-demo run ./program.py       a program of your own
  queue-demo step odd-even          walk through it, and choose who goes next
  queue-demo explore ./program.py   every order that it can take
  queue-demo run --help             all that a run can be told
  queue-demo help                   more to read: the words, Python, time, teaching, …`;

/** Runs the command that `args` stands for and sets the exit code of the process. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await (args.length === 0 ? welcome() : commandLine(args[0]).parseAsync(args, { from: 'user' }));
  } catch (error) {
    process.exitCode = report(error);
  }
}

interface Entry {
  readonly name: string;
  /** Its heading in the help. */
  readonly group: string;
  readonly add: (program: Command) => void;
}

const command = (name: string, add: Entry['add']): Entry => ({ name, group: 'Commands:', add });

/** In the order of the help. */
const COMMANDS: readonly Entry[] = [
  command('list', addList),
  command('show', addShow),
  command('run', addRun),
  command('step', addStep),
  command('explore', addExplore),
  command('explain', addExplain),
  command('compare', addCompare),
  command('help', addHelp),
];

const demoEntries = (): Entry[] =>
  demos().map((demo) => ({
    name: demo.name,
    group: 'Demos:',
    add: (program) => addDemo(program, demo, localeLang(process.env)),
  }));

/** With all commands, or only with the one that `asked` names, which is made sooner; help tells of the others. */
function commandLine(asked: string | undefined): Command {
  const program = new Command('queue-demo')
    .description(
      'A laboratory for producers and consumers: runs Python programs step by step and shows who did what.',
    )
    .version(packageJson.version)
    .configureOutput({ writeOut: (text) => write(1, text), writeErr: say })
    .exitOverride()
    .showHelpAfterError(
      '`queue-demo --help` shows the commands; `queue-demo run ./program.py` runs a program of your own.',
    )
    .addHelpText('after', EXAMPLES);
  const all = [...demoEntries(), ...COMMANDS];
  const named = asked === 'help' ? [] : all.filter(({ name }) => name === asked);
  for (const { group, add } of named.length > 0 ? named : all) add(program.commandsGroup(group));
  return program;
}

/** Says on standard error what went wrong; commander has already said what it found itself. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.refused;
  const text = error instanceof Refusal ? error.message : broken(error);
  say(text.endsWith('\n') ? text : `${text}\n`);
  return error instanceof Refusal ? Exit.refused : Exit.broken;
}

/** On standard error. What comes from a file's name or an option's value must not steer the terminal; where nothing can be said, the exit code says it. */
function say(text: string): void {
  const harmless = text
    .split('\n')
    .map((line) => sanitize(line))
    .join('\n');
  try {
    write(2, harmless);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function broken(error: unknown): string {
  const details = error instanceof Error ? error.stack : String(error);
  return `error: this is a mistake in queue-demo itself; please report it with the program that shows it.\n${details}`;
}
