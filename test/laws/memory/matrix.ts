/**
 * Two threads come to one object, in every way: whatever CPython gives where one is preempted by the other before any of its
 * instructions (preempted.py says what) has to be possible, in the whole search and in the verdict alone, under both
 * models of time.
 */

import type { Timing } from '../../../src/model.js';
import { type Program, ProgramError } from '../../../src/program.js';
import { compile } from '../../../src/python/index.js';
import { answerOf } from '../../cpython.js';
import { explored, verdictOf } from '../../explore/judges/agree.js';
import { HEAD, KINDS, type SharedKind } from './forms.js';

/** What two threads do to what `setup` makes, each in lines; `result` is the expression that says what came of it. */
export interface Case {
  readonly kind: string;
  readonly setup: string;
  readonly one: readonly string[];
  readonly two: readonly string[];
  readonly result: string;
  /** The forms that meet here. */
  readonly forms: readonly [string, string];
}

/** A case and all that CPython makes of it. */
export interface Judged extends Case {
  readonly values: readonly string[];
}

/** Whether a statement in a function binds `x` itself. */
const BINDS = /^x\W*=[^=]|^x, /;

const guarded = (line: string, kept: string): string[] => [
  'try:',
  `    ${line}`,
  `except Exception as error: ${kept} = '!' + type(error).__name__`,
];
const looking = (read: string): string[] => guarded(`seen = repr(${read})`, 'seen');
const changing = (write: string, kept: string): string[] => guarded(write, kept);

/** The setup with the bound method that a write calls. */
function prepared({ setup }: SharedKind, writes: readonly string[]): string {
  const kept = [...new Set(writes.flatMap((write) => /kept_(\w+)/.exec(write)?.[1] ?? []))];
  return [setup, ...kept.map((name) => `kept_${name} = x.${name}`), 'seen = first = second = None'].join(
    '\n',
  );
}

/** One reads and one writes: what the reader saw. */
export function readersAndWriters(): Case[] {
  return KINDS.flatMap((kind) =>
    kind.writes.flatMap((write) =>
      kind.reads.map((read) => ({
        kind: kind.name,
        setup: prepared(kind, [write]),
        one: looking(read),
        two: changing(write, 'second'),
        result: 'seen',
        forms: [`read ${read}`, `write ${write}`] as const,
      })),
    ),
  );
}

/** Both write: what is there in the end, and what either of them raised. */
export function writers(): Case[] {
  return KINDS.flatMap((kind) =>
    kind.writes.flatMap((one) =>
      kind.writes.map((two) => ({
        kind: kind.name,
        setup: prepared(kind, [one, two]),
        one: changing(one, 'first'),
        two: changing(two, 'second'),
        result: `repr((${kind.state}, first, second))`,
        forms: [`first ${one}`, `second ${two}`] as const,
      })),
    ),
  );
}

/** Of each kind so many cases that every form is met by `partners` others at least, if there are as many. */
export function rims<T extends Case>(all: readonly T[], partners = 1): T[] {
  const met = new Map<string, number>();
  const times = (form: string): number => met.get(form) ?? 0;
  return mixed(all).filter(({ kind, forms }) => {
    const names = forms.map((form) => `${kind} ${form}`);
    const isWanted = names.some((form) => times(form) < partners);
    if (isWanted) for (const form of names) met.set(form, times(form) + 1);
    return isWanted;
  });
}

/** In an order in which neighbours have little in common, the same each time. */
function mixed<T>(all: readonly T[]): T[] {
  const rank = (index: number): number => Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return all
    .map((each, index) => [rank(index), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');

/** As a function; it binds the module's variables. */
function acting(name: string, lines: readonly string[]): string {
  const bound = ['seen', 'first', 'second', ...(lines.some((line) => BINDS.test(line.trim())) ? ['x'] : [])];
  return `def ${name}():\n${indented([`global ${bound.join(', ')}`, ...lines])}`;
}

/** Asks CPython what can come of each case; those that give an address, or only ever one value, are left out. */
export function judged(cases: readonly Case[]): Judged[] {
  const rows = cases.map(({ setup, one, two, result }) => [
    HEAD,
    setup,
    acting('act', one),
    acting('act', two),
    result,
  ]);
  const answer = answerOf(['test/laws/memory/preempted.py'], JSON.stringify(rows), { PYTHONHASHSEED: '0' });
  const values: readonly (readonly string[])[] = JSON.parse(answer);
  return cases
    .map((each, index) => ({ ...each, values: values[index] ?? [] }))
    .filter((each) => each.values.length > 1 && !each.values.some((value) => /0x[0-9a-f]{6}/.test(value)));
}

/** A call of one method: what a thread or a timer can be given to do. */
const CALL = /^write x\.(\w+)\(((?:(?!\)\.|;|\bx\b).)*)\)$/;

/** The case as programs: the main thread does the one and another thread the other; and where a thread can be given a call, with that. */
export function programs({ setup, one, two, result, values, forms }: Judged): string[] {
  const told = values.map((value, index) => [
    `class Value${index}(Exception): pass\n`,
    `if came == ${JSON.stringify(value)}: raise Value${index}\n`,
  ]);
  const end = `t.join()\ncame = ${result}\n${told.flat().join('')}class Other(Exception): pass\nraise Other(came)\n`;
  const program = (main: readonly string[], made: string): string =>
    `${HEAD}${setup}\n${made}t.start()\n${main.join('\n')}\n${end}`;
  const thread = (lines: readonly string[]): string =>
    `${acting('act', lines)}t = threading.Thread(target=act)\n`;
  const [, method, args] = CALL.exec(forms[1]) ?? [];
  const given = args === undefined || args === '' ? '()' : `(${args},)`;
  const called =
    method === undefined || /[=*]|for /.test(given)
      ? []
      : [
          program(one, `t = threading.Thread(target=x.${method}, args=${given})\n`),
          program(one, `t = threading.Timer(0, x.${method}, ${given})\n`),
        ];
  return [program(one, thread(two)), program(two, thread(one)), ...called];
}

/** Values that CPython gives and the program does not; null where the program uses what is not taken: it is refused as a whole. */
export function missing(source: string, timing: Timing, { values }: Judged): string[] | null {
  const program = compiled(source);
  if (program === null) return null;
  return [explored(program, timing), verdictOf(program, timing, 100_000)].flatMap((found, index) => {
    const types = new Set(found.outcomes.flatMap(({ errors }) => errors.map(({ type }) => type)));
    const lacking = values.filter((_, number) => !types.has(`Value${number}`));
    const search = index === 0 ? 'whole' : 'verdict';
    return lacking.map((value) => `${search}, ${timing} time: never ${value}`);
  });
}

function compiled(source: string): Program | null {
  try {
    return compile(source, 'pair', 'pair.py');
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
}

/**
 * What the model does not give yet, by its forms: a built-in in TypeScript goes through a list while it calls the program's
 * code, and when it is done again after that, it goes through what the list holds by then.
 */
export const isKnown = ({ kind, forms: [one, two] }: Case): boolean =>
  kind === 'list of objects' && /^read ('%r'|set\()/.test(one) && two.startsWith('write');
