/** How long `queue-demo odd-even` takes as a whole process, beside the bare start of Node; run by `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, release } from 'node:os';

const RUNS = 41;
const MOST = 3;
// It makes the bare start of Node slow, which flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'queue-demo odd-even': ['dist/bin/queue-demo.cjs', 'odd-even'],
  'queue-demo odd-even --fixed': ['dist/bin/queue-demo.cjs', 'odd-even', '--fixed'],
  'queue-demo run FILE (with the parser)': ['dist/bin/queue-demo.cjs', 'run', 'demos/odd-even.py'],
};

/** Interleaved, so that whatever else the machine does falls on all alike. */
function measure(): Map<string, number[]> {
  const times = new Map(Object.keys(COMMANDS).map((name) => [name, [] as number[]]));
  for (let run = 0; run < RUNS; run++) {
    for (const [name, args] of Object.entries(COMMANDS)) times.get(name)?.push(milliseconds(args));
  }
  return times;
}

function milliseconds(args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}\n${stderr}`);
  return took;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const medians = [...measure()].map(([name, times]) => ({
  name,
  median: median(times),
  least: Math.min(...times),
}));
const bare = medians[0]?.median ?? Number.NaN;
console.log(
  `Node ${process.version}, ${platform()} ${release()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model.trim()}`,
);
console.log(`Load ${loadavg()[0]?.toFixed(2)}; medians of ${RUNS} interleaved runs, output to a pipe\n`);
for (const { name, median, least } of medians) {
  const ratio = `${(median / bare).toFixed(2)} x`;
  console.log(
    `${name.padEnd(40)} ${median.toFixed(1).padStart(7)} ms  ${ratio}   (least ${least.toFixed(1)} ms)`,
  );
}
const reached = (medians[1]?.median ?? Number.NaN) <= MOST * bare;
console.log(`\nqueue-demo odd-even within ${MOST} x node -e 0: ${reached ? 'yes' : 'NO'}`);
process.exitCode = reached ? 0 : 1;
