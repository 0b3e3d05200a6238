/** Threads and processes as objects: started twice, joined before their start, terminated, asked. */

import type { Random, Weighted } from '../random.js';
import { ALL, call, type Operation, plain, type Subject, THREADS, text, timeout } from './calls.js';

const RESULTS = [
  'pass',
  'raise ValueError(1)',
  'raise SystemExit(3)',
  "raise SystemExit('no')",
  'os._exit(7)',
  'raise SystemExit',
];

function work(random: Random, side: string): string {
  const ways = side === 'threading' ? RESULTS.filter((each) => each !== 'os._exit(7)') : RESULTS;
  const wait = side === 'threading' ? 'gate.wait()' : 'gate.acquire()';
  return `def work(*args):\n    ${wait}\n    ${random.pick(ways)}`;
}

const created = (random: Random, type: string): string => {
  const args = ['target=work'];
  if (random.once(3)) args.push(`name=${random.pick(["'worker'", "''", 'None', '5'])}`);
  if (random.once(4)) args.push(`args=${random.pick(['(1,)', '()', '[1, 2]'])}`);
  if (random.once(3)) args.push(`daemon=${random.pick(['True', 'False', 'None'])}`);
  return `${type}(${args.join(', ')})`;
};

const joined = (name: string, endless: boolean): Weighted<Operation>[] => [
  [5, (r) => call(r, `${name}.join`, [r.pick(['', 'timeout=']) + timeout(r, endless)])],
  [endless ? 3 : 0, plain(`${name}.join`)],
];

const common = (name: string): Weighted<Operation>[] => [
  [6, plain(`${name}.start`)],
  [4, plain(`${name}.is_alive`)],
  [1, text(`${name}.name`)],
  [1, (r) => `${name}.name = ${r.pick(["'other'", '5', 'None', "''"])}`],
  [1, text(`${name}.daemon`)],
  [1, (r) => `${name}.daemon = ${r.pick(['True', 'False'])}`],
  [1, text(`${name}.ident is None`)],
  [1, (r) => r.pick([`${name}.missing`, `${name}.run(1)`, `${name}.start(1)`])],
];

const THREAD: Subject = {
  name: 'threading.Thread',
  settings: THREADS,
  setup: (random) => [
    'gate = threading.Event()',
    work(random, 'threading'),
    `t = ${created(random, 'threading.Thread')}`,
    `u = ${created(random, 'threading.Thread')}`,
    'watched = [(t, gate.is_set), (u, gate.is_set)]',
  ],
  operations(_, setting) {
    const endless = setting !== 'alone';
    const each = (name: string): Weighted<Operation>[] => [
      ...common(name),
      ...joined(name, endless),
      [1, text(`${name}.native_id is None`)],
      [1, text(`${name}.getName()`)],
      [1, (r) => r.pick([`repr(${name})`, `str([${name}])`, `f'{${name}}'`])],
      [1, text(`${name}.isDaemon()`)],
      [1, (r) => `${name}.setDaemon(${r.pick(['True', 'False'])})`],
      [1, (r) => `${name}.setName(${r.pick(["'a'", '1'])})`],
    ];
    return [
      ...each('t'),
      ...each('u'),
      [3, text('gate.set()')],
      [1, text('threading.active_count()')],
      [1, text('[each.name for each in threading.enumerate()]')],
      [1, text('threading.current_thread().join()')],
      [1, text('threading.current_thread().name')],
      [1, text('threading.Thread(target=work).name')],
      [
        1,
        (r) =>
          r.pick([
            'threading.Thread(5)',
            "threading.Thread('g', work)",
            'threading.Thread(target=work, name=7).name',
            'threading.Thread(args=5).name',
            'threading.Thread(None, None, None, (), None, True)',
            'threading.main_thread().is_alive()',
            'threading.main_thread().daemon',
          ]),
      ],
    ];
  },
};

const PARENT = [
  'name',
  'daemon',
  'exitcode',
  'is_alive()',
  'join(0)',
  'start()',
  'terminate()',
  '__repr__()',
  'pid == os.getppid()',
];

const PROCESS: Subject = {
  name: 'multiprocessing.Process',
  settings: ALL,
  setup: (random) => [
    // A process may be killed before it comes to the gate, or at it: to a semaphore it is the same.
    'gate = multiprocessing.Semaphore(0)',
    work(random, 'multiprocessing'),
    `p = ${created(random, 'multiprocessing.Process')}`,
    'signalled = []',
    'watched = [(p, lambda: gate.get_value() > 0 or signalled)]',
  ],
  operations(_, setting) {
    return [
      ...common('p'),
      ...joined('p', setting !== 'alone'),
      [2, text('p.exitcode')],
      [1, text('p.pid is None')],
      [1, text('signalled.append(1); p.terminate()')],
      [1, text('signalled.append(1); p.kill()')],
      [1, text('p.close()')],
      [1, (r) => r.pick(['repr(p)', 'str([p])', "f'{p}'"])],
      [2, text('gate.release(); gate.release()')],
      [1, text('len(multiprocessing.active_children())')],
      [1, text('multiprocessing.Process(target=work).name')],
      [1, text('multiprocessing.current_process().name')],
      [setting === 'processes' ? 2 : 0, (r) => `multiprocessing.parent_process().${r.pick(PARENT)}`],
      [
        1,
        (r) =>
          r.pick([
            'multiprocessing.Process(5)',
            'multiprocessing.Process(target=work, name=7).name',
            'multiprocessing.Process(args=5)',
            'multiprocessing.current_process().daemon',
            'multiprocessing.current_process().exitcode',
            'multiprocessing.current_process().join()',
            'multiprocessing.current_process().is_alive()',
          ]),
      ],
    ];
  },
};

export const ACTORS: readonly Subject[] = [THREAD, PROCESS];
