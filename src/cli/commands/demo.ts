/** `queue-demo odd-even` and its like: every demo is a command, the same as `run NAME`. */
import type { Command } from 'commander';
import type { Lang } from '../../show/index.js';
import { type RunFlags, withRunOptions } from '../options.js';
import { type Demo, demoTitle } from '../programs/demos.js';
import { run } from './run.js';

export function addDemo(program: Command, demo: Demo, lang: Lang): void {
  const command = program.command(demo.name).description(demoTitle(demo, lang));
  withRunOptions(command)
    .addHelpText('after', examples(demo))
    .action((options: RunFlags) => run(demo.name, options));
}

function examples({ name, fixed }: Demo): string {
  const options = [
    '',
    fixed ? ' --fixed' : ' --plain',
    ' --seed random',
    ' --timing any --seed 7',
    ' --speed 1',
  ];
  return ['\nExamples:', ...options.map((option) => `  queue-demo ${name}${option}`)].join('\n');
}
