/** What is told of the variables that threads share and change. */

import { expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { programOf } from '../running.js';

/** The last values of a run, by name. */
function lastOf(text: string): Record<string, string> {
  const { steps } = trace(programOf(text));
  const last = steps.at(-1)?.events.at(-1)?.variables ?? [];
  return Object.fromEntries(last.map(({ name, value }) => [name, value]));
}

const STARTED = `
    for thread in threads: thread.start()
    for thread in threads: thread.join()
`;

test('a global that is changed has its value after each step; one that is only read is none', () => {
  const program = programOf(`
    import threading
    counter, step = 0, 2
    def work():
        global counter
        counter += step
    threads = [threading.Thread(target=work) for _ in range(2)]${STARTED}`);
  // With this seed the update of one thread is lost.
  const values = trace(program, { seed: 2 }).steps.flatMap(({ events }) =>
    events.map(({ variables }) => variables.map(({ name, value }) => `${name} ${value}`).join()),
  );
  expect([...new Set(values)]).toEqual(['counter 0', 'counter 2']);
});

test('attributes of objects and containers, by the names that stand for them', () => {
  const last = lastOf(`
    import threading
    class Account:
        def __init__(self): self.balance, self.owner = 0, 'ann'
        def pay(self): self.balance += 1
    account, seen, plain = Account(), [], (1, 2)
    def work():
        account.pay()
        seen.append(1)
    threads = [threading.Thread(target=work)]${STARTED}`);
  expect(last).toEqual({ 'account.balance': '1', seen: '[1]' });
});

test("a child's copy is its own, once it is another one", () => {
  const last = lastOf(`
    import multiprocessing
    counter = 0
    def work():
        global counter
        counter += 1
    threads = [multiprocessing.Process(target=work)]${STARTED}`);
  expect(last).toEqual({ counter: '0', 'counter (Process-1)': '1' });
});

test('what is too long to be read is told by its length', () => {
  const last = lastOf(`
    import threading
    items = []
    def work():
        for number in range(60): items.append(number)
    threads = [threading.Thread(target=work)]${STARTED}`);
  expect(last).toEqual({ items: '<list of 60>' });
});
