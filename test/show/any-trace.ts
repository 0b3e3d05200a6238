/** Random traces: any names, any texts, any order of events; not sensible, but of the right types. */

import fc from 'fast-check';
import type {
  ActorView,
  Event,
  ObjectView,
  OperationName,
  Outcome,
  Trace,
  TraceStep,
  View,
  Why,
} from '../../src/model.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\x1b[2J', '线程', '👩‍👩‍👧', 'e\u0301', '\n', 'a'.repeat(300)),
);
const name = fc.oneof(fc.constantFrom('Thread-1', 'Thread-2', 'Process-1', 'MainThread', 'q', 'lock'), text);
const time = fc.nat(9_000_000_000);
const orNull = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: null });

const reasons: readonly Why['reason'][] = [
  'empty',
  'empty-open',
  'full',
  'locked',
  'read-lock',
  'no-permit',
  'not-notified',
  'not-set',
  'barrier',
  'unfinished',
  'not-ended',
  'buffered',
  'sleeping',
];
const why: fc.Arbitrary<Why> = fc.record({
  reason: fc.constantFrom(...reasons),
  holders: fc.array(name, { maxLength: 3 }),
  count: orNull(fc.nat(9)),
});

const error = fc.record({ type: text, message: text });
const operations: readonly OperationName[] = [
  'put',
  'get',
  'receive',
  'print',
  'sleep',
  'exit',
  'read',
  'write',
  'join',
  'woken',
  'loop',
  'clock',
  'kill',
];
const op = fc.constantFrom(...operations);

const event: fc.Arbitrary<Event> = fc.record({
  step: fc.constant(0),
  time,
  actor: orNull(name),
  process: orNull(name),
  op,
  object: orNull(name),
  args: fc.array(text, { maxLength: 3 }),
  result: orNull(text),
  raised: orNull(error),
  line: orNull(fc.integer({ min: 1, max: 2000 })),
  blocked: fc.boolean(),
  why: orNull(why),
  output: orNull(text),
  errorOutput: orNull(text),
  state: fc.dictionary(fc.constantFrom('q', '队列', 'x\x1b'), fc.array(text, { maxLength: 4 }), {
    maxKeys: 2,
  }),
  lines: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
});

const actor: fc.Arbitrary<ActorView> = fc.record({
  id: fc.constant(0),
  name,
  process: name,
  kind: fc.constantFrom('thread', 'feeder'),
  daemon: fc.boolean(),
  status: fc.constantFrom('ready', 'blocked', 'sleeping', 'ended', 'failed', 'killed'),
  next: orNull(fc.record({ op, object: orNull(name), line: fc.nat(9), text })),
  why: orNull(why),
  until: orNull(time),
});

const object: fc.Arbitrary<ObjectView> = fc.record({
  name: fc.constantFrom('q', '队列', 'x\x1b'),
  kind: fc.constantFrom('Queue', 'ProcessQueue', 'Pipe', 'Lock'),
  process: orNull(name),
  content: fc.array(text, { maxLength: 12 }),
  capacity: orNull(fc.nat(5)),
  detail: fc.oneof(fc.constant({}), fc.record({ buffered: fc.nat(6) })),
  waiting: fc.array(name, { maxLength: 2 }),
});

const view: fc.Arbitrary<View> = fc.record({
  time: fc.constant(0),
  actors: fc
    .array(actor, { maxLength: 5 })
    .map((actors) => actors.map((each, index) => ({ ...each, id: index + 1 }))),
  objects: fc.array(object, { maxLength: 3 }),
});

const step = fc.record({ events: fc.array(event, { maxLength: 3 }), view, moved: fc.nat(2_000_000_000) });

const outcome: fc.Arbitrary<Outcome> = fc.record({
  kind: fc.constantFrom('livelock', 'deadlock', 'error', 'finished', 'cut'),
  running: fc.array(name, { maxLength: 6 }),
  blocked: fc.array(
    fc.record({ actor: name, op, object: orNull(name), line: fc.nat(99), why: orNull(why) }),
    { maxLength: 3 },
  ),
  errors: fc.array(fc.record({ actor: name, type: text, message: text, line: fc.nat(99) }), { maxLength: 3 }),
  unread: fc.dictionary(name, fc.array(text, { maxLength: 40 }), { maxKeys: 3 }),
});

function numbered(
  steps: readonly { events: readonly Event[]; view: View; moved: number }[],
): readonly TraceStep[] {
  let now = 0;
  return steps.map(({ events, view, moved }, index) => {
    now += moved;
    const told = events.map((each) => ({ ...each, step: index + 1, time: now }));
    const seen = { ...view, time: now };
    return {
      step: index + 1,
      transition: { kind: 'act', actor: index % 3, branch: 0 },
      events: told,
      view: seen,
    };
  });
}

export const anyTrace: fc.Arbitrary<Trace> = fc
  .record({
    program: text,
    lines: fc.array(text, { maxLength: 4 }),
    timing: fc.constantFrom('ideal', 'any'),
    seed: orNull(fc.nat(99)),
    schedule: fc.constant('qd1-abc'),
    start: view,
    steps: fc.array(step, { maxLength: 12 }).map(numbered),
    outcome,
    cycle: fc.boolean(),
    noReturn: orNull(fc.nat(12)),
  })
  .map(({ cycle, ...trace }) => ({ ...trace, cycleStart: cycle && trace.steps.length > 1 ? 2 : null }));
