/** The machine beside CPython, over one sequence: the same answers in the same steps. */

import { canAnswer, machineAnswers } from './machine.js';
import type { Pace, Python } from './python.js';
import type { Answers, Sequence } from './sequence.js';

/** What was compared, and where the two disagree. */
export interface Verdict {
  /** Operations that answered, or waited as they should. */
  readonly compared: number;
  readonly difference: Difference | null;
}
export interface Difference {
  readonly sequence: Sequence;
  readonly machine: Answers | string;
  readonly python: Answers | null;
}

const PACES: readonly Pace[] = [
  { tiny: 0.001, quiet: 0.001, patience: 2 },
  { tiny: 0.01, quiet: 0.03, patience: 2 },
  { tiny: 0.05, quiet: 0.15, patience: 10 },
];

/** Compares; what a busy computer can have upset is tried again at a slower pace. */
export async function judge(sequence: Sequence, python: Python, paces = PACES): Promise<Verdict> {
  let machine: Answers;
  try {
    machine = shown(machineAnswers(sequence, 1));
  } catch (error) {
    return { compared: 0, difference: { sequence, machine: String((error as Error).message), python: null } };
  }
  let real: Answers | null = null;
  for (const pace of paces) {
    real = await python.answers(sequence, machine, pace);
    real = real && shown(real);
    if (agree(sequence, machine, real)) return { compared: performed(sequence, machine), difference: null };
  }
  return { compared: performed(sequence, machine), difference: { sequence, machine, python: real } };
}

/** The machine's order among several that can go at once is one of many: where CPython took another, it is looked for. */
function agree(sequence: Sequence, machine: Answers, real: Answers | null): boolean {
  if (real === null) return false;
  const isSame = (k: number, lines: readonly string[]): boolean => lines.join('\n') === real[k]?.join('\n');
  if (machine.every((lines, k) => isSame(k, lines))) return true;
  if (sequence.setting === 'alone') return false;
  return canAnswer(sequence, (k, lines) => isSame(k, shownLines(lines)));
}

/** Addresses, and the numbers of processes and threads. */
const NUMBERS = /(0x(?=[0-9a-f…])|owner=|pid=|parent=|started |stopped |daemon )(?:(?<=0x)[0-9a-f…]+|\d+)/g;

/** In a step the answers come in any order, and addresses are anything. */
const shown = (answers: Answers): Answers => answers.map(shownLines);

function shownLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(NUMBERS, (_, word) => `${word}N`)).sort();
}

/** The steps that were taken: they answered, or somebody stands before them to the end. */
function performed({ steps }: Sequence, answers: Answers): number {
  const answered = new Set(answers.flat().map((line) => Number(line.split(' ', 1)[0])));
  let [count, waiting] = [0, new Set<number>()];
  for (const [k, { actor }] of steps.entries()) {
    if (!waiting.has(actor)) {
      count += 1;
      waiting.add(actor);
    }
    for (const line of answers[k] ?? []) waiting.delete(steps[Number(line.split(' ', 1)[0])]?.actor ?? -1);
  }
  return Math.max(count, answered.size);
}

/** The difference with as few steps as still show it; the slowest pace would take minutes. */
export async function shrink(difference: Difference, python: Python): Promise<Difference> {
  let smallest = difference;
  for (
    let size = Math.ceil(difference.sequence.steps.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let at = 0; at < smallest.sequence.steps.length; ) {
      const { sequence } = smallest;
      const steps = sequence.steps.filter((_, index) => index < at || index >= at + size);
      const found =
        steps.length === 0
          ? null
          : (await judge({ ...sequence, steps }, python, PACES.slice(0, -1))).difference;
      if (found) smallest = found;
      else at += size;
    }
  }
  return smallest;
}

/** A difference for people: the program's lines, and the first answers that differ. */
export function report({ sequence, machine, python }: Difference): string {
  const { subject, setting, setup, steps } = sequence;
  const lines = steps.flatMap(({ actor, code }, k) => {
    const [mine, real] = [
      typeof machine === 'string' ? '' : machine[k]?.join(' | '),
      python?.[k]?.join(' | '),
    ];
    const head = `  ${k} ${setting === 'alone' ? '' : 'AB'[actor]} ${code.replaceAll('\n', '\\n')}`;
    return mine === real
      ? [`${head}   => ${real}`]
      : [head, `      machine: ${mine}`, `      CPython: ${real}`];
  });
  const failed =
    typeof machine === 'string'
      ? [`  the machine: ${machine}`]
      : python === null
        ? ['  CPython could not run it']
        : [];
  return [`${subject}, ${setting}`, ...setup.map((line) => `  ${line}`), ...failed, ...lines].join('\n');
}
