/** A trace as data for other programs: JSON Lines, an event a line, then the outcome. Its shape is a promise. */

import type { Event, HeldMessages, Identity, Outcome, Trace, Variable, Violated, Why } from '../../model.js';
import { namesOf } from '../naming.js';
import { causesData } from './cause-lines.js';
import { timeoutArgs } from './describe.js';

/**
 * JSON that no terminal obeys: JSON escapes only the first 32 control characters, so the other characters that could
 * steer a terminal, or end a line in JavaScript, are escaped here.
 */
export function json(data: unknown): string {
  return JSON.stringify(data).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `trace` as JSON Lines, in the same words whatever the language. */
export function renderJson(trace: Trace): string {
  const events = trace.steps.flatMap((step) => step.events.map(eventLine));
  return [...events, { outcome: outcomeData(trace, null, null) }].map((line) => `${json(line)}\n`).join('');
}

function eventLine(event: Event): object {
  return {
    step: event.step,
    time: event.time / 1e9,
    actor: nameOf(event.actor),
    process: nameOf(event.process),
    op: event.op,
    object: nameOf(event.object),
    args: [...event.args, ...timeoutArgs(event)],
    result: event.result,
    line: event.line,
    blocked: event.blocked,
    output: event.output,
    state: { ...byName(event.held), ...valuesByName(event.variables) },
    raised: event.raised,
    errorOutput: event.errorOutput,
    why: whyData(event.why),
  };
}

const nameOf = (named: Identity | null): string | null => named?.name ?? null;

/** An object like a dictionary; `fromEntries` makes no exception of `__proto__`. */
const byName = (held: readonly HeldMessages[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(held.map(({ object, messages }) => [object.name, messages]));

const valuesByName = (variables: readonly Variable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(variables.map(({ name, value }) => [name, value]));

const whyData = (why: Why | null) =>
  why && { reason: why.reason, holders: namesOf(why.holders), count: why.count };

/** How `trace` ended; what the one who asks does not know is null. */
export function outcomeData(trace: Trace, odds: number | null, noReturn: number | null): object {
  const { kind, ...details } = plainOutcome(trace.outcome);
  return {
    kind,
    odds,
    schedule: trace.schedule,
    steps: trace.steps.length,
    switches: trace.steps.filter(({ isSwitch }) => isSwitch).length,
    noReturn,
    cycle: cycleText(trace),
    ...details,
    causes: causesData(trace.causes),
  };
}

/** An outcome as the JSON has it: who and what by name. */
export function plainOutcome({ kind, errors, running, unread, blocked, violated }: Outcome) {
  return {
    kind,
    ...(violated ? { property: violated.property, values: valuesOf(violated) } : {}),
    errors: errors.map(({ actor, type, message, line }) => ({ actor: actor.name, type, message, line })),
    running: namesOf(running),
    unread: byName(unread),
    blocked: blocked.map(({ actor, op, object, line, why, calls = [] }) => ({
      actor: actor.name,
      op,
      object: nameOf(object),
      line,
      why: whyData(why),
      calls,
    })),
  };
}

const valuesOf = ({ values, printed }: Violated): object => ({
  ...Object.fromEntries(values.map(({ text, value }) => [text, value])),
  ...printed,
});

/** The way round of a livelock, `Thread-3 get, Thread-3 put, clock`; null for any other outcome. */
function cycleText(trace: Trace): string | null {
  const start = trace.cycleStart;
  if (start === null) return null;
  const events = trace.steps.filter((step) => step.step >= start).flatMap((step) => step.events);
  return events
    .filter((event) => !event.blocked)
    .map((event) => (event.actor === null ? event.op : `${event.actor.name} ${event.op}`))
    .join(', ');
}
