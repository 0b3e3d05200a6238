/** Asks the model about what real Python printed: which schedule prints the same? */
import {
  type Delay,
  type ExplainOptions,
  type Explanation,
  explain,
  type Limits,
  leastDelayed,
} from '../explore/index.js';
import type { Schedule, Timing } from '../model.js';
import type { Program } from '../python/program.js';
import { encode, trace } from '../schedule/index.js';
import type { Output, Verdict } from '../trace/compared.js';
import type { Counted } from './python3/tally.js';
import type { Search } from './slices.js';

export interface Question {
  readonly program: Program;
  readonly seed: number;
  /** Of each search. */
  readonly limits: Limits;
  /** What does not fit is no wonder. */
  readonly excused: boolean;
}

/** A verdict on every output, those that can't be explained first. Told to stop, it knows nothing of the rest. */
export function* judge(question: Question, outputs: readonly Counted[]): Search<readonly Output[]> {
  const judged: Output[] = [];
  let stopped = false;
  for (const output of outputs) {
    const asked: Verdict | null = stopped ? null : yield* untilTold(verdictOn(question, output));
    stopped = asked === null;
    judged.push({ ...output, verdict: asked ?? { kind: 'unknown' } });
  }
  return judged.sort((a, b) => rank(a) - rank(b));
}

const KINDS: readonly Verdict['kind'][] = ['impossible', 'unjudged', 'unknown', 'possible'];

const rank = ({ verdict }: Output): number => KINDS.indexOf(verdict.kind);

/** What a search comes to, or null where it was told to stop. */
function* untilTold<T>(search: Search<T>): Search<T | null> {
  for (let next = search.next(); ; next = search.next()) {
    if (next.done) return next.value;
    if (yield next.value) return null;
  }
}

/** A schedule with delays that is not found in so many worlds is rather looked for without counting them. */
const SOON = 150_000;

/** Ideal time is asked first: what it can print, any time can too, and there are far fewer ways through it. */
function* verdictOn(question: Question, output: Counted): Search<Verdict> {
  const { program } = question;
  const ideal = yield* explained(question, output, 'ideal');
  if (ideal.kind === 'possible') return possible(program, ideal.schedule, true);
  if (ideal.kind === 'impossible') {
    const delayed = yield* leastDelayed(program, output.text, optionsFor(question, output, SOON));
    if (delayed !== null) return possible(program, delayed.schedule, false, delayed.delays);
  }
  const any = yield* explained(question, output, 'any');
  if (any.kind === 'possible')
    return possible(program, any.schedule, ideal.kind === 'unknown' ? null : false);
  return any.kind === 'impossible' && question.excused ? { kind: 'unjudged' } : any;
}

function optionsFor(
  { seed, limits }: Question,
  { hung }: Counted,
  soon = Number.POSITIVE_INFINITY,
): ExplainOptions {
  return { seed, prefix: hung, limits: { ...limits, maxStates: Math.min(soon, limits.maxStates) } };
}

function explained(question: Question, output: Counted, timing: Timing): Search<Explanation> {
  return explain(question.program, output.text, { ...optionsFor(question, output), timing });
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
