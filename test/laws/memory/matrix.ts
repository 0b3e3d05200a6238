/**
 * One writes and one reads, in every way: what the reader gets before and after the write (CPython says which) must both be
 * possible, in the whole search and in the verdict alone, under both models of time.
 */

import { spawnSync } from 'node:child_process';
import type { Timing } from '../../../src/model.js';
import { type Program, ProgramError } from '../../../src/program.js';
import { compile } from '../../../src/python/index.js';
import { explored, verdictOf } from '../../explore/agree.js';
import { HEAD, KINDS } from './forms.js';

export interface Pair {
  readonly kind: string;
  readonly setup: string;
  readonly write: string;
  readonly read: string;
  /** What CPython gives before the write: a `repr`, or `!` and the exception's name. */
  readonly old: string;
}

/** Whether a write in a function binds `x` itself. */
const BINDS = /^x\W*=[^=]/;

const ASK = `
import json, sys, warnings
warnings.simplefilter('ignore')
head, rows = json.load(sys.stdin)
def value(read, scope):
    try: return repr(eval(read, scope))
    except Exception as error: return '!' + type(error).__name__
found = []
for setup, write, read in rows:
    before, after = {}, {}
    exec(head + setup, before)
    exec(head + setup, after)
    old = value(read, before)
    try: exec(write, after)
    except Exception as error: raise SystemExit(f'{setup}\\n{write}: {error!r}')
    found.append([old, value(read, after)])
json.dump(found, sys.stdout)
`;

/** All pairs in which the write makes a difference to the read, as CPython sees them one after the other. */
export function pairs(): Pair[] {
  const all = KINDS.flatMap(({ name, setup, writes, reads }) =>
    writes.flatMap((write) => {
      const kept = /kept_(\w+)/.exec(write)?.[1];
      const whole = kept === undefined ? setup : `${setup}\nkept_${kept} = x.${kept}`;
      return reads.map((read) => ({ kind: name, setup: whole, write, read }));
    }),
  );
  const rows = all.map(({ setup, write, read }) => [setup, write, read]);
  const env = { ...process.env, PYTHONHASHSEED: '0' };
  const input = JSON.stringify([HEAD, rows]);
  const { stdout, stderr } = spawnSync('python3', ['-c', ASK], {
    input,
    encoding: 'utf8',
    env,
    maxBuffer: 1e9,
  });
  if (stdout === '') throw new Error(stderr);
  const values: readonly (readonly [string, string])[] = JSON.parse(stdout);
  return all.flatMap((pair, index) => {
    const [old = '', after = ''] = values[index] ?? [];
    return old === after || /0x[0-9a-f]{6}/.test(old) ? [] : [{ ...pair, old }];
  });
}

/** Of each kind the pairs that are the first with their write, or the first with their read: every form once at least. */
export function rims(all: readonly Pair[]): Pair[] {
  const known = new Set<string>();
  return all.filter(({ kind, write, read }) => {
    const forms = [`${kind} write ${write}`, `${kind} read ${read}`];
    const isNew = forms.some((form) => !known.has(form));
    for (const form of forms) known.add(form);
    return isNew;
  });
}

const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');

const look = ({ read, old }: Pair): string[] => [
  `try: v = repr(${read})`,
  "except Exception as error: v = '!' + type(error).__name__",
  `assert v == ${JSON.stringify(old)}`,
];

/** The pair as programs: a thread writes and the main thread reads; a thread reads and the main thread writes. */
export function programs(pair: Pair): string[] {
  const start = 't.start()\n';
  const act = `def act():\n${indented([...(BINDS.test(pair.write) ? ['global x'] : []), pair.write])}`;
  const writes = `t = threading.Thread(target=act)\n${start}${look(pair).join('\n')}\n`;
  const reads = `def seen():\n${indented(look(pair))}t = threading.Thread(target=seen)\n${start}${pair.write}\nt.join()\n`;
  const head = `${HEAD}${pair.setup}\n`;
  return [`${head}${act}${writes}`, `${head}${reads}`];
}

const ENDS = ['finished', 'error AssertionError'];
const GENERATOR_ENDS = [...ENDS, 'error ValueError'];

/** What is not as it should be: the program's ends, where they are not both. */
export function wrongWith(source: string, timing: Timing, { kind }: Pick<Pair, 'kind'>): string[] {
  const program = compiled(source);
  if (program === null) return [];
  return [explored(program, timing), verdictOf(program, timing, 100_000)].flatMap((found, index) => {
    const ends = found.outcomes.map(
      ({ kind, errors }) => `${kind}${errors.map(({ type }) => ` ${type}`).join('')}`,
    );
    // Two threads may be inside of a generator at once; CPython raises that in whichever came later.
    const wanted = /^generator/.test(kind) ? GENERATOR_ENDS : ENDS;
    const isRight = ends.length === wanted.length && wanted.every((end) => ends.includes(end));
    return isRight ? [] : [`${index === 0 ? 'whole' : 'verdict'}, ${timing} time: ${ends.join('; ')}`];
  });
}

/** Null where it uses what is not taken: then it is refused as a whole, which no other test needs to know. */
function compiled(source: string): Program | null {
  try {
    return compile(source, 'pair', 'pair.py');
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
}
