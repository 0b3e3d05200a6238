/** How long `queue-demo odd-even` takes as a whole process, beside the bare start of Node. */
import { inTurn, measured, median } from './measure.js';
import type { Part } from './report.js';

const RUNS = 41;
/** Times the bare start of Node. */
const MOST = 3;

const BARE = 'node -e 0';
const DEMO = 'queue-demo odd-even';
const COMMAND = 'dist/bin/queue-demo.cjs';
const COMMANDS = {
  [BARE]: ['-e', '0'],
  [DEMO]: [COMMAND, 'odd-even'],
  'queue-demo odd-even --fixed': [COMMAND, 'odd-even', '--fixed'],
  'queue-demo run FILE (with the parser)': [COMMAND, 'run', 'demos/odd-even.py'],
};

/** Measures the start of the demos. */
export function startup(): Part {
  const runs = Object.entries(COMMANDS).map(
    ([name, args]) => [name, () => measured([process.execPath, ...args]).time] as const,
  );
  const times = inTurn(new Map(runs), RUNS);
  const ratioOf = (name: string): number => median(times.get(name) ?? []) / median(times.get(BARE) ?? []);
  return {
    title: 'Start',
    notes: [`Whole processes, output to a pipe; medians of ${RUNS} runs in turn.`],
    rows: [
      ['command', 'ms', 'least', 'ratio'],
      ...[...times].map(([name, all]) => [
        `\`${name}\``,
        median(all).toFixed(1),
        Math.min(...all).toFixed(1),
        ratioOf(name).toFixed(2),
      ]),
    ],
    targets: [{ name: `${DEMO} within ${MOST} x ${BARE}`, reached: ratioOf(DEMO) <= MOST }],
  };
}
