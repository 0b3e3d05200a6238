/**
 * What a program shows that is another in every run of real Python, so that no model can print the same. Taken from
 * what it names, rather too much than too little: it excuses only what does not fit otherwise.
 */
import type { Value } from '../../model.js';
import { type Code, Op, type Program } from '../../program.js';
import type { Excuse } from '../../show/comparison/compared.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Names, and what they excuse. */
type Telltales = ReadonlyMap<Excuse, ReadonlySet<string>>;

const CLOCK =
  'time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns ' +
  'thread_time ctime asctime strftime localtime gmtime';
const RANDOM =
  'random uniform triangular gauss normalvariate lognormvariate expovariate gammavariate betavariate ' +
  'paretovariate weibullvariate vonmisesvariate choices getrandbits randbytes';
/** Attributes, and names imported from modules. */
const MEMBERS: Telltales = new Map([
  ['clock', words(CLOCK)],
  ['pid', words('getpid getppid pid ident native_id get_ident get_native_id')],
  ['random', words(RANDOM)],
]);
/** Built-in functions and types. */
const BUILT_IN: Telltales = new Map([
  ['address', words('id')],
  ['hash', words('set frozenset hash')],
]);
const MEMBER_OPS: ReadonlySet<number> = new Set([Op.LOAD_ATTR, Op.IMPORT_FROM]);
const GLOBAL_OPS: ReadonlySet<number> = new Set([Op.LOAD_GLOBAL, Op.LOAD_NAME]);
const SET_OPS: ReadonlySet<number> = new Set([Op.BUILD_SET, Op.SET_ADD]);
/** As in `<__main__.Thing object at 0x7f3c5a0b1d90>`. */
const ADDRESS = /\b0x[0-9a-f]{6,}/i;
/** As in `<Thread(Thread-1 (work), started 139755478906560)>`. */
const IDENT = /\b(?:started|stopped)(?: daemon)? \d{6,}\)>/;

/** Of up to so many values, every one is a branch of the model; it takes only one of more. */
const BRANCHES = 16;
/** How many there are is seen from the numbers in the source. */
const WHOLE_NUMBERS = words('randint randrange');

/** Every excuse for this program; `texts` is what Python printed. */
export function excusesOf({ codes }: Program, texts: readonly string[]): readonly Excuse[] {
  const own = codes.filter(({ module }) => module === 'main');
  const excuses = new Set(own.flatMap(excusesIn));
  if (texts.some((text) => ADDRESS.test(text))) excuses.add('address');
  if (texts.some((text) => IDENT.test(text))) excuses.add('pid');
  if (drawsFromMany(own)) excuses.add('random');
  return [...excuses].sort();
}

function excusesIn({ instructions, names }: Code): readonly Excuse[] {
  const excuses: Excuse[] = [];
  for (let at = 0; at < instructions.length; at += 2) {
    const [op = -1, operand = -1] = [instructions[at], instructions[at + 1]];
    const name = names[operand] ?? '';
    if (MEMBER_OPS.has(op)) excuses.push(...named(MEMBERS, name));
    if (GLOBAL_OPS.has(op)) excuses.push(...named(BUILT_IN, name));
    if (SET_OPS.has(op)) excuses.push('hash');
  }
  return excuses;
}

const named = (telltales: Telltales, name: string): readonly Excuse[] =>
  [...telltales].flatMap(([excuse, names]) => (names.has(name) ? [excuse] : []));

function drawsFromMany(codes: readonly Code[]): boolean {
  const isLarge = (value: Value): boolean => typeof value === 'number' && Math.abs(value) > BRANCHES;
  return (
    codes.some(({ names }) => names.some((name) => WHOLE_NUMBERS.has(name))) &&
    codes.some(({ consts }) => consts.some(isLarge))
  );
}
