/** The shape of JSON Lines is a promise. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/show/index.js';
import { anyTrace } from './any-trace.js';
import { oddEvenLivelock } from './fixtures/odd-even.js';
import { pipe } from './fixtures/pipe.js';

const lines = (text: string): readonly Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('renderJson', () => {
  it('gives an event a line, its keys in order', () => {
    const [first] = lines(renderJson(pipe()));
    expect(JSON.stringify(first)).toBe(
      '{"step":1,"time":0,"actor":"MainProcess","process":"MainProcess","op":"print","object":null,' +
        '"args":["\'<class \'tuple\'>\'"],"result":null,"line":17,"blocked":false,"output":"<class \'tuple\'>\\n",' +
        '"state":{"pipe":[]},"raised":null,"errorOutput":null,"why":null}',
    );
  });

  it('ends with the outcome', () => {
    const outcome = lines(renderJson(pipe())).at(-1)?.outcome;
    expect(Object.keys(outcome as object)).toEqual(
      'kind odds schedule steps switches noReturn cycle errors running unread blocked causes'.split(' '),
    );
    expect(outcome).toMatchObject({ kind: 'deadlock', odds: null, noReturn: null, cycle: null, steps: 40 });
  });

  it('gives seconds, and null for the actor of the clock', () => {
    const clock = lines(renderJson(oddEvenLivelock())).find((line) => line.op === 'clock');
    expect(clock).toMatchObject({ time: 1, actor: null });
  });

  it('tells the way round of a livelock', () => {
    const outcome = lines(renderJson(oddEvenLivelock())).at(-1)?.outcome;
    expect(outcome).toMatchObject({
      cycle: 'Thread-3 empty, Thread-3 get, Thread-3 put, Thread-3 sleep, clock',
    });
  });

  it('can be read back whole, and holds nothing that steers a terminal', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const text = renderJson(trace);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        const events = lines(text).slice(0, -1);
        const told = trace.steps.flatMap((step) => step.events);
        expect(events.map((event) => event.output)).toEqual(told.map((event) => event.output));
      }),
    );
  });
});
