/** What was asked and what was done, in the source's own words. */

import type { Did, Span } from '../model.js';
import { accessOf, sceneOf } from '../world/index.js';
import { lookingAt } from './containers.js';
import type { Question } from './decisions.js';
import type { Moment } from './history.js';
import { answerThen } from './questions.js';

/** A question as the source asks it, and the answer that it got. */
export function textOf(question: Question): {
  readonly question: string;
  readonly answer: string;
  readonly isRaised: boolean;
  readonly isRead: boolean;
} {
  const { moment, actor, event } = question;
  const { op, raised, result } = event;
  const isRead = op === 'read' || op === 'peek';
  const isOfContainer = isRead && accessOf(sceneOf(moment.before), actor)?.reads.length === 0;
  const looking = isOfContainer ? lookingAt(actor) : null;
  const isTold = looking !== null && looking.wanted.kind !== 'content';
  const answer = raised?.type ?? (isTold ? answerThen(question) : result) ?? '';
  const { lines } = moment.before.program;
  const text =
    looking?.wanted.kind === 'size'
      ? `len(${sourceOf(lines, looking.span)})`
      : sourceOf(lines, actor.operation?.span);
  return { question: text, answer, isRaised: raised !== null, isRead: isRead && !isTold };
}

function sourceOf(lines: readonly string[], span: Span | undefined): string {
  const { line = 1, column = 0, endLine = 1, endColumn = 0 } = span ?? {};
  const source = lines[line - 1] ?? '';
  return endLine === line ? source.slice(column, endColumn) : `${source.slice(column).trim()} …`;
}

/** What a step did that others could see. */
export function didOf({ events, before }: Moment): Did {
  const [event] = events;
  if (event === undefined) return { kind: 'ends', what: '', object: null };
  const { op, object, args, call } = event;
  const [change] = event.changes;
  if (change?.taken[0] && change.put.length === 0)
    return { kind: 'takes', what: change.taken[0].text, object: change.object.name };
  if (change?.put[0]) return { kind: 'puts', what: change.put[0].text, object: change.object.name };
  if (change !== undefined) return { kind: 'feeds', what: event.result ?? '', object: change.object.name };
  const [value = ''] = args.slice(-1);
  const source = before.program.lines[(event.line ?? 0) - 1]?.trim() ?? '';
  if (op === 'write' && value === '') return { kind: 'runs', what: source, object: null };
  if (op === 'write') return { kind: 'writes', what: value, object: object?.name ?? null };
  if (op === 'exit' || (op === 'kill' && event.actor === null))
    return { kind: 'ends', what: '', object: null };
  return { kind: 'calls', what: call, object: object?.name ?? null };
}
