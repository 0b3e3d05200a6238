/** Random traces: any names, any texts, any order of events; not sensible, but of the right types. */

import fc from 'fast-check';
import type {
  ActorView,
  CallStep,
  Change,
  Event,
  HeldMessages,
  Identity,
  ObjectView,
  Operand,
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
/** Different ones may have one name. */
const named: fc.Arbitrary<Identity> = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), name });
const target: fc.Arbitrary<Operand> = fc
  .tuple(named, fc.constantFrom<Operand['sort'][]>('actor', 'queue', 'pipe', 'object', 'place'))
  .map(([each, sort]) => ({ ...each, sort }));
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
  holders: fc.array(named, { maxLength: 3 }),
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

const call: fc.Arbitrary<CallStep> = fc.record({
  op,
  call: op,
  part: orNull(fc.constantFrom<NonNullable<CallStep['part']>[]>('read-lock', 'receive', 'waiting', 'woken')),
});
const held: fc.Arbitrary<HeldMessages> = fc.record({
  object: fc.constantFrom('q', '队列', 'x\x1b', '__proto__').map((each) => ({ key: `o${each}`, name: each })),
  messages: fc.array(text, { maxLength: 4 }),
});
const placed = fc.array(fc.record({ at: fc.nat(9), text }), { maxLength: 3 });
const change: fc.Arbitrary<Change> = fc
  .record({ held, put: placed, taken: placed, fed: fc.nat(2) })
  .map(({ held: { object }, ...rest }) => ({ object, ...rest }));

const variable = fc.tuple(named, text).map(([name, value]) => ({ ...name, value }));

const asked = fc.record({
  step: fc.constant(0),
  time,
  actor: orNull(named),
  process: orNull(named),
  object: orNull(target),
  args: fc.array(text, { maxLength: 3 }),
  timeout: orNull(fc.nat(4).map((seconds) => seconds * 1e9)),
  result: orNull(text),
  raised: orNull(error),
  line: orNull(fc.integer({ min: 1, max: 2000 })),
  blocked: fc.boolean(),
  why: orNull(why),
  output: orNull(text),
  errorOutput: orNull(text),
  held: fc.uniqueArray(held, { maxLength: 2, selector: ({ object }) => object.key }),
  variables: fc.array(variable, { maxLength: 2 }),
  changes: fc.array(change, { maxLength: 2 }),
  lines: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
});

const event: fc.Arbitrary<Event> = fc.tuple(asked, call).map(([given, step]) => ({ ...given, ...step }));

const ahead = fc
  .tuple(call, fc.record({ object: orNull(target), line: fc.nat(9), text }))
  .map(([step, rest]) => ({ ...step, ...rest }));

const actor: fc.Arbitrary<ActorView> = fc.record({
  id: fc.constant(0),
  key: fc.constant(''),
  name,
  process: named,
  kind: fc.constantFrom('thread', 'feeder'),
  daemon: fc.boolean(),
  status: fc.constantFrom('ready', 'blocked', 'sleeping', 'ended', 'failed', 'killed'),
  next: orNull(ahead),
  why: orNull(why),
  until: orNull(time),
});

const object: fc.Arbitrary<ObjectView> = fc.record({
  key: fc.constantFrom('oq', 'o队列', 'ox\x1b', 'o__proto__'),
  name: fc.constantFrom('q', '队列', 'x\x1b', '__proto__'),
  sort: fc.constantFrom<Operand['sort'][]>('queue', 'pipe', 'object'),
  kind: fc.constantFrom('Queue', 'ProcessQueue', 'Pipe', 'Lock'),
  process: orNull(named),
  isChilds: fc.boolean(),
  buffered: fc.nat(6),
  content: fc.array(text, { maxLength: 12 }),
  capacity: orNull(fc.nat(5)),
  detail: fc.oneof(fc.constant({}), fc.record({ buffered: fc.nat(6) })),
  waiting: fc.array(named, { maxLength: 2 }),
});

const view: fc.Arbitrary<View> = fc.record({
  time: fc.constant(0),
  actors: fc
    .array(actor, { maxLength: 5 })
    .map((actors) => actors.map((each, index) => ({ ...each, id: index + 1, key: 'abcdef'.charAt(index) }))),
  processes: fc.array(named, { maxLength: 3 }),
  objects: fc.array(object, { maxLength: 3 }),
  variables: fc.array(variable, { maxLength: 2 }),
});

const step = fc.record({ events: fc.array(event, { maxLength: 3 }), view, moved: fc.nat(2_000_000_000) });

const outcome: fc.Arbitrary<Outcome> = fc.record({
  kind: fc.constantFrom('livelock', 'deadlock', 'error', 'finished', 'cut'),
  running: fc.array(named, { maxLength: 6 }),
  blocked: fc.array(
    fc
      .tuple(
        call,
        fc.record({
          actor: named,
          process: named,
          object: orNull(target),
          line: fc.nat(99),
          why: orNull(why),
        }),
      )
      .map(([step, rest]) => ({ ...step, ...rest })),
    { maxLength: 3 },
  ),
  errors: fc.array(fc.record({ actor: named, type: text, message: text, line: fc.nat(99) }), {
    maxLength: 3,
  }),
  unread: fc.array(fc.record({ object: named, messages: fc.array(text, { maxLength: 40 }) }), {
    maxLength: 3,
  }),
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
      isSwitch: index > 0,
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
