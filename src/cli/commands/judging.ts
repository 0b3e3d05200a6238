/** Asks the model about what real Python printed: which schedule prints the same, and what does it need? */
import { type ExplainOptions, type Explanation, explain, leastDelayed } from '../../explore/index.js';
import type { Delay, Schedule, Timing } from '../../model.js';
import type { Program } from '../../program.js';
import { encode, trace } from '../../schedule/index.js';
import type { Output, Verdict } from '../../show/comparison/compared.js';
import type { Counted } from '../python3/tally.js';
import { limitsOf, type Searching, type SlicedSearch } from '../terminal/slices.js';

export interface Judging {
  readonly program: Program;
  readonly seed: number;
  /** What each search may take, from its beginning on. */
  readonly within: () => Searching;
  /** What does not fit is no wonder. */
  readonly excused: boolean;
  /** How many outputs are shown: of these it is asked who has to be held up for them. */
  readonly shown: number;
}

/** A schedule with the fewest delays takes far longer to find than any: so many worlds are searched for it. */
const SOON = 150_000;

/** A verdict on every output, those that can't be explained first. Asked to stop, it knows nothing of the rest. */
export function* judge(question: Judging, outputs: readonly Counted[]): SlicedSearch<readonly Output[]> {
  const judged = yield* inTurn(outputs, (output) => judgedOne(question, output), unknown);
  const sorted = [...judged].sort((a, b) => rank(a) - rank(b));
  const first = sorted.filter(({ verdict }) => verdict.kind === 'possible').slice(0, question.shown);
  const refined = yield* inTurn(first, (output) => withDelays(question, output), same);
  return [...sorted.filter((output) => !first.includes(output)), ...refined].sort(
    (a, b) => rank(a) - rank(b) || b.count - a.count,
  );
}

const KINDS: readonly Verdict['kind'][] = ['impossible', 'unjudged', 'unknown', 'possible'];

const rank = ({ verdict }: Output): number => KINDS.indexOf(verdict.kind);

const unknown = (output: Counted): Output => ({ ...output, verdict: { kind: 'unknown' } });

const same = (output: Output): Output => output;

/** One search for each; what is left when it is asked to stop gets what `otherwise` says. */
function* inTurn<T, R>(
  all: readonly T[],
  searchFor: (each: T) => SlicedSearch<R>,
  otherwise: (each: T) => R,
): SlicedSearch<readonly R[]> {
  const results: R[] = [];
  for (const each of all) {
    const search = searchFor(each);
    for (let next = search.next(); ; next = search.next()) {
      if (next.done) {
        results.push(next.value);
        break;
      }
      if (yield next.value) return [...results, ...all.slice(results.length).map(otherwise)];
    }
  }
  return results;
}

/** Ideal time is asked first: what it can print, any time can too. */
function* judgedOne(question: Judging, output: Counted): SlicedSearch<Output> {
  const { program, excused } = question;
  const ideal = yield* explained(question, output, 'ideal');
  if (ideal.kind === 'possible') return { ...output, verdict: possible(program, ideal.schedule, true) };
  const any = yield* explained(question, output, 'any');
  if (any.kind === 'impossible' && excused) return { ...output, verdict: { kind: 'unjudged' } };
  if (any.kind !== 'possible') return { ...output, verdict: any };
  const isIdeal = ideal.kind === 'unknown' ? null : false;
  return { ...output, verdict: possible(program, any.schedule, isIdeal) };
}

/** Where it needs a delay, the schedule with the fewest; unless that is not found soon. */
function* withDelays(question: Judging, output: Output): SlicedSearch<Output> {
  const { verdict, text } = output;
  if (verdict.kind !== 'possible' || verdict.ideal !== false) return output;
  const { program } = question;
  const least = yield* leastDelayed(program, text, optionsFor(question, output, SOON));
  if (least === null) return output;
  return { ...output, verdict: possible(program, least.schedule, false, least.delays) };
}

function explained(question: Judging, output: Counted, timing: Timing): SlicedSearch<Explanation> {
  return explain(question.program, output.text, { ...optionsFor(question, output), timing });
}

function optionsFor(
  { seed, within }: Judging,
  { hung }: Counted,
  most = Number.POSITIVE_INFINITY,
): ExplainOptions {
  const searching = within();
  const limits = limitsOf(searching);
  const maxStates = Math.min(most, limits.maxStates);
  return { seed, prefix: hung, limits: { ...limits, maxStates }, budget: searching.deadline };
}

function possible(
  program: Program,
  schedule: Schedule,
  ideal: boolean | null,
  delays: readonly Delay[] = [],
): Verdict {
  const code = encode(program, schedule);
  const { unread } = trace(program, { schedule: code }).outcome;
  return { kind: 'possible', schedule: code, ideal, delays, unread };
}
