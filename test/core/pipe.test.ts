/** Pipes: ends counted per process, the end of the file, room. */

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CoreState, type Family, familyOf, why } from '../../src/core/index.js';
import { connectionFamily, pipeFamily } from '../../src/core/multiprocessing/pipe.js';
import { message, type Part, Table, told, who } from './table.js';

const [PIPE, FIRST, SECOND] = [1, 2, 3];
const waitsForRoom = 'stands before written';
let table: Table;

function open(duplex: boolean): void {
  table = new Table();
  table.add(PIPE, { kind: 'Pipe', options: { duplex } }, FIRST, SECOND);
}

function each(change: (family: Family<CoreState>, state: CoreState) => CoreState): void {
  for (const id of [PIPE, FIRST, SECOND]) table.change(id, (state) => change(familyOf(state), state));
}

function close(end: number): void {
  const { ends } = connectionFamily;
  table.change(end, () => ends?.close(connectionFamily.at(table, end), 1) ?? table.get(end));
}

function send(end: number, text: string, size = 9, part: Part = {}): unknown {
  return told(table.run(end, 'send', [], { message: message(text, size), ...part }));
}

function recv(end: number, part: Part = {}): unknown {
  return told(table.run(end, 'recv', [], part));
}

describe('one-way', () => {
  beforeEach(() => open(false));

  test('messages come out in order', () => {
    send(SECOND, 'a');
    send(SECOND, 'b');
    expect(pipeFamily.contents(pipeFamily.at(table, PIPE))).toHaveLength(2);
    expect([recv(FIRST), recv(FIRST), recv(FIRST)]).toEqual(['a', 'b', 'waits']);
  });

  test('the wrong way, and after close', () => {
    expect(recv(SECOND)).toBe('OSError: connection is write-only');
    expect(told(table.run(SECOND, 'poll', [], { timeout: 0 }))).toBe('OSError: connection is write-only');
    expect(send(FIRST, 'x')).toBe('OSError: connection is read-only');
    table.run(FIRST, 'close');
    expect(told(table.run(FIRST, 'close'))).toBe(null);
    expect(told(table.run(FIRST, 'closed'))).toBe(true);
    expect(recv(FIRST)).toBe('OSError: handle is closed');
    expect(send(SECOND, 'x')).toBe('BrokenPipeError: 32: Broken pipe');
  });

  test('a reader that inherited the write end never sees the end of the file', () => {
    each((family, state) => family.fork(state, 1, 2));
    const child = { who: who(2, 2) };
    send(SECOND, 'a');
    close(SECOND);
    expect(recv(FIRST, child)).toBe('a');
    expect(recv(FIRST, child)).toBe('waits');
    const operation = table.operation(FIRST, 'recv', [], child);
    expect(why(table, operation, child.who)).toEqual({
      reason: 'empty-open',
      actors: [],
      processes: [2],
      count: null,
    });
    table.run(SECOND, 'close', [], child);
    expect([recv(FIRST, child), recv(FIRST, child)]).toEqual(['EOFError', 'EOFError']);
    expect(told(table.run(FIRST, 'poll', [], { ...child, timeout: 0 }))).toBe(true);
  });

  test('what a process had open closes with it, and forks after a close inherit nothing', () => {
    each((family, state) => family.fork(state, 1, 2));
    table.run(SECOND, 'close');
    each((family, state) => family.fork(state, 1, 3));
    expect(connectionFamily.at(table, SECOND).open).toEqual([2]);
    expect(connectionFamily.at(table, FIRST).open).toEqual([1, 2, 3]);
    each((family, state) => family.endProcess(state, 2, 'killed'));
    expect(recv(FIRST)).toBe('EOFError');
  });

  test('poll waits for as long as it is told to', () => {
    expect(told(table.run(FIRST, 'poll', [], { timeout: 0 }))).toBe(false);
    expect(told(table.run(FIRST, 'poll', [], { timeout: -1 }))).toBe(false);
    expect(told(table.run(FIRST, 'poll'))).toBe('waits');
    send(SECOND, 'a');
    expect(told(table.run(FIRST, 'poll'))).toBe(true);
    expect(recv(FIRST)).toBe('a');
  });

  test('7,280 small messages fit, and it goes on after 455', () => {
    expect(fillUp()).toBe(7280);
    expect(drainUntilWritable()).toBe(455);
  });

  test('a message larger than the room holds its writer until it is read', () => {
    expect(send(SECOND, 'big', 100_000)).toBe(waitsForRoom);
    const written = table.operation(SECOND, 'written', [], {});
    expect(table.once(written)).toBe(null);
    expect(recv(FIRST)).toBe('big');
    expect(told(table.once(written))).toBe(null);
  });

  test('a held writer whose readers go away gets BrokenPipeError', () => {
    send(SECOND, 'big', 100_000);
    table.run(FIRST, 'close');
    expect(told(table.run(SECOND, 'written'))).toBe('BrokenPipeError: 32: Broken pipe');
  });

  test('a writer killed in mid-message leaves its reader stuck, until the file ends in it', () => {
    each((family, state) => family.fork(state, 1, 2));
    send(SECOND, 'small', 9, { who: who(2, 2) });
    send(SECOND, 'big', 100_000, { who: who(2, 2) });
    each((family, state) => family.endProcess(state, 2, 'killed'));
    expect(recv(FIRST)).toBe('small');
    expect(recv(FIRST)).toBe('stands before rest');
    expect(pipeFamily.contents(pipeFamily.at(table, PIPE))).toHaveLength(1);
    table.run(SECOND, 'close');
    expect(recv(FIRST)).toBe('OSError: got end of file during message');
    expect(recv(FIRST)).toBe('EOFError');
  });
});

describe('duplex', () => {
  beforeEach(() => open(true));

  test('both ends do both', () => {
    send(FIRST, 'to second');
    send(SECOND, 'to first');
    expect([recv(FIRST), recv(SECOND)]).toEqual(['to first', 'to second']);
  });

  test('a peer that closes with something unread resets the connection, once', () => {
    send(SECOND, 'unread');
    send(FIRST, 'back');
    table.run(FIRST, 'close');
    expect(send(SECOND, 'x')).toBe('BrokenPipeError: 32: Broken pipe');
    expect([recv(SECOND), recv(SECOND), recv(SECOND)]).toEqual([
      'back',
      'ConnectionResetError: 104: Connection reset by peer',
      'EOFError',
    ]);
  });

  test('278 small messages fit, and it goes on after 209', () => {
    expect(fillUp()).toBe(278);
    expect(drainUntilWritable()).toBe(209);
  });
});

function fillUp(): number {
  let sent = 0;
  while (table.can(SECOND, 'send')) {
    send(SECOND, 'm');
    sent += 1;
  }
  return sent;
}

function drainUntilWritable(): number {
  let read = 0;
  while (!table.can(SECOND, 'send')) {
    recv(FIRST);
    read += 1;
  }
  return read;
}

test('law: whatever is sent comes out once, in order, and equal contents are equal states', () => {
  const steps = fc.array(fc.oneof(fc.constant('recv' as const), fc.integer({ min: 8, max: 9000 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, fc.boolean(), (given, duplex) => {
      open(duplex);
      const empty = table.get(PIPE);
      const [went, came]: [string[], unknown[]] = [[], []];
      for (const [index, step] of given.entries()) {
        if (step === 'recv') {
          if (table.can(FIRST, 'recv')) came.push(recv(FIRST));
        } else if (table.can(SECOND, 'send')) {
          send(SECOND, String(index), step);
          went.push(String(index));
        }
      }
      while (table.can(FIRST, 'recv')) came.push(recv(FIRST));
      expect(came).toEqual(went);
      expect(table.get(PIPE)).toEqual(empty);
    }),
  );
});
