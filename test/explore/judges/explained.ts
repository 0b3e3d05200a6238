/** Compares what `explain` says of the texts of a small program, and of texts made from them, with the naive search. */

import { type ExplainOptions, type Explanation, explain } from '../../../src/explore/index.js';
import type { Timing } from '../../../src/model.js';
import { encode, trace } from '../../../src/schedule/index.js';
import { finalOutcome, type Program, type World } from '../../../src/world/index.js';
import { stdoutOf } from '../../running.js';
import { endingsOf, fewest, type Naive, search, textsOf } from './naive.js';

/** Explains to the end, without progress. */
export function explained(program: Program, text: string, options: ExplainOptions = {}): Explanation {
  const search = explain(program, text, options);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** Texts of one program that are looked at. */
const TEXTS = 12;

/** What is wrong, a line each; null where the program has too many worlds, or too many texts, for the naive search. */
export function misexplained(program: Program, timing: Timing, limit: number): string[] | null {
  const naive = search(program, timing, limit);
  if (naive === null) return null;
  const all = new Set([...endingsOf(naive).values()].flatMap((states) => [...states]));
  const ended = new Set([...all].filter((state) => hasEnded(naive, state)));
  const texts = textsOf(naive, ended, 20_000);
  const hanging = textsOf(naive, new Set([...all].filter((state) => !ended.has(state))), 20_000);
  if (texts === null || hanging === null) return null;
  const some = [...texts].slice(0, TEXTS);
  const hung = [...hanging].filter((text) => !texts.has(text)).slice(0, TEXTS);
  const others = [...some, ...hung].flatMap(alike).filter((text) => !texts.has(text) && !hanging.has(text));
  const about = (text: string) => (wrong: string) => `${JSON.stringify(text)}: ${wrong}`;
  return [
    ...some.flatMap((text) => possible(program, timing, text, naive, ended).map(about(text))),
    ...hung.flatMap((text) => hangs(program, timing, text, naive).map(about(text))),
    ...[...new Set(others)].flatMap((text) => impossible(program, timing, text, naive).map(about(text))),
  ];
}

function hasEnded({ worlds, edges }: Naive, state: number): boolean {
  if (edges[state]?.length !== 0) return false;
  const { kind } = finalOutcome(worlds[state] as World);
  return kind === 'finished' || kind === 'error';
}

/** Texts that may be possible or not: lines the other way round, one too few, one too many, another letter. */
function alike(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const swapped = lines.map((_, index) => lines.with(index, lines[index - 1] ?? '').join(''));
  return [lines.toReversed().join(''), ...swapped, lines.slice(1).join(''), `${text}x\n`, text.slice(0, -1)];
}

// ── what each should be ──

function possible(
  program: Program,
  timing: Timing,
  text: string,
  naive: Naive,
  ended: ReadonlySet<number>,
): string[] {
  const found = explained(program, text, { timing });
  if (found.kind !== 'possible') return [`${found.kind}, though it is printed`];
  const run = trace(program, { schedule: encode(program, found.schedule) });
  const { graph, states } = product(naive, text);
  const goals = [...states].flatMap(([key, number]) => {
    const [state, printed] = key.split(' ').map(Number) as [number, number];
    return ended.has(state) && printed === text.length ? [number] : [];
  });
  const best = fewest(graph, new Set(goals));
  const steps = found.schedule.steps.length;
  return [
    ...(stdoutOf(run) === text ? [] : [`replayed, it prints ${JSON.stringify(stdoutOf(run))}`]),
    ...(['finished', 'error'].includes(run.outcome.kind) ? [] : [`replayed, it ends in ${run.outcome.kind}`]),
    ...(found.simplest ? [] : ['not the simplest']),
    ...(found.switches === best?.switches && steps === best.steps
      ? []
      : [`${found.switches} switches in ${steps} steps, not ${best?.switches} in ${best?.steps}`]),
  ];
}

function hangs(program: Program, timing: Timing, text: string, naive: Naive): string[] {
  const found = explained(program, text, { timing });
  if (found.kind !== 'impossible' || !found.hangs) return [`${found.kind}, though it only hangs`];
  const prefix = explained(program, text, { timing, prefix: true });
  if (prefix.kind !== 'possible') return [`as a prefix ${prefix.kind}`];
  const run = trace(program, { schedule: encode(program, prefix.schedule) });
  return [
    ...(stdoutOf(run) === text ? [] : [`replayed, it prints ${JSON.stringify(stdoutOf(run))}`]),
    ...(['deadlock', 'livelock'].includes(run.outcome.kind) ? [] : [`replayed, it ${run.outcome.kind}`]),
    ...compare(found, naive, text),
  ];
}

function impossible(program: Program, timing: Timing, text: string, naive: Naive): string[] {
  const found = explained(program, text, { timing });
  if (found.kind !== 'impossible') return [`${found.kind}, though it is never printed`];
  return [...(found.hangs ? ['hangs, though it does not'] : []), ...compare(found, naive, text)];
}

/** The line from which on it is impossible, and what could have come there. */
function compare(
  { matched, instead }: Extract<Explanation, { kind: 'impossible' }>,
  naive: Naive,
  text: string,
): string[] {
  const printed = printable(naive, text);
  const lines = Math.max(...printed.map(({ output }) => common(output, text).split('\n').length - 1));
  if (lines !== matched) return [`${matched} lines matched, not ${lines}`];
  const before = text
    .split(/(?<=\n)/)
    .slice(0, lines)
    .join('');
  const next = printed
    .filter(({ output, ends }) => output.startsWith(before) && (ends || !text.startsWith(output)))
    .map(({ output }) => (output === before ? null : output.slice(before.length).split('\n')[0]));
  const wanted = JSON.stringify([...new Set(next)].sort());
  const told = JSON.stringify([...instead].sort());
  return wanted === told ? [] : [`after ${lines} lines there could be ${told}, not ${wanted}`];
}

function common(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** All that is printed at some time along the text, and one step beyond it; `ends`: nothing can follow. */
function printable(naive: Naive, text: string): { output: string; ends: boolean }[] {
  const found = [{ output: '', ends: false }];
  for (const key of product(naive, text).states.keys()) {
    const [state, printed] = key.split(' ').map(Number) as [number, number];
    const steps = naive.edges[state] ?? [];
    const before = text.slice(0, printed);
    for (const { output } of steps) if (output !== '') found.push({ output: before + output, ends: false });
    if (steps.length === 0) found.push({ output: before, ends: true });
  }
  return found;
}

/** The steps along a text: states by `state printed`, number 0 the first. */
function product(
  { worlds, edges }: Naive,
  text: string,
): { graph: Naive; states: ReadonlyMap<string, number> } {
  const states = new Map([['0 0', 0]]);
  const found: Naive['edges'][number][] = [];
  for (const key of states.keys()) {
    const [state, printed] = key.split(' ').map(Number) as [number, number];
    const fitting = (edges[state] ?? []).filter(({ output }) => text.startsWith(output, printed));
    const steps = fitting.map((edge) => {
      const next = `${edge.to} ${printed + edge.output.length}`;
      const to = states.get(next) ?? states.size;
      states.set(next, to);
      return { ...edge, to };
    });
    found.push(steps);
  }
  return { graph: { worlds, edges: found }, states };
}
