/** How long odd-even takes to be explored, and in how much memory, beside Spin on a model of the same program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTurn, median } from './measure.js';
import { explored, hasVerdict, oddEven } from './odd-even.js';
import type { Part, Target } from './report.js';
import { type Searched, type Size, spin, versions, whyNoSpin } from './spin.js';

interface Case extends Size {
  readonly rounds: number;
  /** Small enough for odds and points of no return. */
  readonly full: boolean;
}

const CASES: readonly Case[] = [
  { messages: 5, consumers: 2, rounds: 5, full: true },
  { messages: 7, consumers: 2, rounds: 5, full: true },
  { messages: 9, consumers: 2, rounds: 5, full: true },
  { messages: 11, consumers: 2, rounds: 3, full: true },
  { messages: 9, consumers: 3, rounds: 3, full: false },
];

/** For a quick look. */
const ROUNDS = process.env.ROUNDS === undefined ? null : Number(process.env.ROUNDS);

const VERDICT = '--verdict';
const FULL = 'explore';
const SPIN = 'Spin';
const PLAIN = 'Spin, full';

type Results = ReadonlyMap<string, readonly Searched[]>;

interface Setting {
  readonly folder: string;
  /** Why Spin can't be measured, where it can't. */
  readonly noSpin: string | null;
  readonly verdict: boolean;
}

/** Measures all cases, one after another: a part that says how, and one for each. */
export function exploring(): Part[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-bench-'));
  const setting: Setting = { folder, noSpin: whyNoSpin(), verdict: hasVerdict() };
  try {
    const results = CASES.map((each) => resultsOf(each, setting));
    return [
      { title: 'Every schedule of odd-even', notes: notesOf(setting), rows: [], targets: [] },
      ...CASES.map((each, index) => partOf(each, results[index] as Results)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function partOf(size: Case, results: Results): Part {
  return {
    title: sizeText(size),
    notes: [],
    rows: [TITLES, ...rowsOf(results)],
    targets: targetsOf(size, results),
  };
}

function resultsOf(size: Case, setting: Setting): Results {
  const rounds = ROUNDS ?? size.rounds;
  console.error(`exploring odd-even, ${sizeText(size)}; rounds: ${rounds}`);
  return inTurn(contestants(size, setting), rounds);
}

function notesOf({ noSpin, verdict }: Setting): string[] {
  return [
    '`--timing any`, from the file to the verdict.',
    noSpin ??
      `${versions()}: generating, compiling (\`-O2\`) and searching, with its partial-order reduction, and without (full).`,
    ...(verdict ? [] : ['Measured without `--verdict`, which `explore` does not have yet.']),
    'Whole processes, in turn, medians; worlds a second of the search alone where that can be told apart; ratios to Spin as it comes.',
  ];
}

function contestants(size: Case, { folder, noSpin, verdict }: Setting): Map<string, () => Searched> {
  const file = oddEven(size, folder);
  const runs = new Map<string, () => Searched>();
  if (verdict) runs.set(VERDICT, () => explored(file, ['--verdict']));
  if (size.full) runs.set(FULL, () => explored(file, []));
  if (noSpin === null) {
    runs.set(SPIN, () => spin(size, true, folder));
    runs.set(PLAIN, () => spin(size, false, folder));
  }
  return runs;
}

// ── figures ──

const TITLES = ['', 'worlds', 'seconds (search)', 'worlds/s', 'MB', 'time / Spin', 'memory / Spin'];

const sizeText = ({ messages, consumers }: Size): string =>
  `${messages} messages${consumers === 2 ? '' : `, ${consumers} consumers`}`;

/** The one that took middling long: its figures belong together. */
function middle(runs: readonly Searched[] | undefined): Searched | null {
  const time = median((runs ?? []).map(({ whole }) => whole));
  return runs?.find(({ whole }) => whole === time) ?? null;
}

function rowsOf(results: Results): string[][] {
  const spin = middle(results.get(SPIN));
  return [...results].map(([name, runs]) => {
    const { states, whole, search, memory } = middle(runs) as Searched;
    return [
      name === SPIN || name === PLAIN ? name : `\`${name}\``,
      grouped(states),
      seconds(whole) + (search === null ? '' : ` (${seconds(search)})`),
      grouped(Math.round(rate(states, search ?? whole) / 1000) * 1000),
      memory === null ? '–' : grouped(Math.round(memory / 1e6)),
      ratio(whole, spin?.whole ?? null),
      ratio(memory, spin?.memory ?? null),
    ];
  });
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const grouped = (number: number): string => number.toLocaleString('en-US');
const rate = (states: number, milliseconds: number): number => (1000 * states) / milliseconds;
const ratio = (one: number | null, other: number | null): string =>
  one === null || other === null ? '–' : (one / other).toFixed(2);

const isFast = ({ states, search, whole }: Searched): boolean => rate(states, search ?? whole) >= 1e6;

function targetsOf({ messages, consumers }: Case, results: Results): Target[] {
  const [verdict, full, spin] = [VERDICT, FULL, SPIN].map((name) => middle(results.get(name)));
  const plain = middle(results.get(PLAIN));
  const targets: Target[] = [];
  const add = (name: string, reached: boolean): number =>
    targets.push({ name: `${messages} messages: ${name}`, reached });
  if (consumers !== 2) return [];
  if (messages === 9 && verdict && spin)
    add('explore --verdict faster than Spin', verdict.whole < spin.whole);
  if (messages === 9 && full && spin) add('explore no slower than Spin', full.whole <= spin.whole);
  if (verdict && plain) add('fewer worlds than Spin unreduced', verdict.states < plain.states);
  if (messages === 11 && verdict) {
    add('explore --verdict at a million worlds a second', isFast(verdict));
    if (full) add('explore at a million worlds a second', isFast(full));
    if (verdict.memory && spin?.memory)
      add('at most half of the memory of Spin', verdict.memory <= spin.memory / 2);
  }
  return targets;
}
