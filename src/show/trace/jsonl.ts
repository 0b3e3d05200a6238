/** A trace as data for other programs: JSON Lines, an event a line, then the outcome. Its shape is a promise. */

import type { Event, Trace, TraceStep } from '../../model.js';

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
    actor: event.actor,
    process: event.process,
    op: event.op,
    object: event.object,
    args: event.args,
    result: event.result,
    line: event.line,
    blocked: event.blocked,
    output: event.output,
    state: event.state,
    raised: event.raised,
    errorOutput: event.errorOutput,
    why: event.why,
  };
}

/** How `trace` ended; what the one who asks does not know is null. */
export function outcomeData(trace: Trace, odds: number | null, noReturn: number | null): object {
  const { kind, errors, running, unread, blocked } = trace.outcome;
  return {
    kind,
    odds,
    schedule: trace.schedule,
    steps: trace.steps.length,
    switches: switches(trace.steps),
    noReturn,
    cycle: cycleText(trace),
    errors: errors.map(({ actor, type, message, line }) => ({ actor, type, message, line })),
    running,
    unread,
    blocked: blocked.map(({ actor, op, object, line, why }) => ({ actor, op, object, line, why })),
  };
}

/** Steps by another actor than the step before; the clock and kills are nobody's steps and don't count. */
export function switches(steps: readonly TraceStep[]): number {
  const actors = steps.flatMap(({ transition }) => (transition.kind === 'act' ? [transition.actor] : []));
  return actors.filter((actor, index) => index > 0 && actor !== actors[index - 1]).length;
}

/** The way round of a livelock, `Thread-3 get, Thread-3 put, clock`; null for any other outcome. */
function cycleText(trace: Trace): string | null {
  const start = trace.cycleStart;
  if (start === null) return null;
  const events = trace.steps.filter((step) => step.step >= start).flatMap((step) => step.events);
  return events
    .filter((event) => !event.blocked)
    .map((event) => (event.actor === null ? event.op : `${event.actor} ${event.op}`))
    .join(', ');
}
