/** Small random programs: two or three threads or processes that share a few objects, and print what they see. */

import fc from 'fast-check';

/** `@` stands for a number of its own. Threads share the memory, too. */
const FOR_BOTH = [
  'print("@")',
  'print("@", end=" ")',
  'time.sleep(1)',
  'time.sleep(0.5)',
  'q.put("@")',
  'print(q.get())',
  'got(q, 1)',
  'got(q, 0)',
  'give(q, "@", 1)',
  'print(q.empty())',
  'with lock: print("@")',
  'print(lock.acquire(timeout=1))',
  'with cond: cond.notify()',
  'with cond: print(cond.wait(1))',
  'done.set()',
  'print(done.wait(2))',
  'spin(done)',
  'print(random.choice("xy"))',
  'raise ValueError("@")',
  'sys.exit(3)',
];
const FOR_THREADS = [
  'S.n += 1',
  'print(S.n)',
  'S.items.append("@")',
  'print(len(S.items), S.items[-1:])',
  'with lock: S.n += 1',
  'S.last = ["@", S.last]',
  'print(S.last)',
  'mine = []; mine.append("@"); q.put(mine)',
  'threading.Thread(target=print, args=("@",)).start()',
];
const FOR_PROCESSES = [
  'S.n += 1; print(S.n)',
  'w.send("@")',
  'print(r.recv() if r.poll() else None)',
  'print(r.poll(1))',
  'w.close()',
  'with total.get_lock(): total.value += 1',
  'print(total.value)',
  'total.value += 1',
  'os._exit(1)',
];
const FOR_MAIN = ['actors[0].join()', 'print(actors[-1].is_alive())', 'actors[0].join(1)', 'time.sleep(1)'];
const FOR_PARENTS = ['actors[0].terminate()', 'actors[-1].kill()', 'print(actors[0].exitcode)'];

const COMMON = `
import os, random, sys, threading, time
import multiprocessing as mp
import queue
class S:
    n = 0
    items = []
    last = None
def got(q, seconds):
    try:
        print(q.get(timeout=seconds))
    except queue.Empty:
        print("Empty")
def give(q, what, seconds):
    try:
        q.put(what, timeout=seconds)
    except queue.Full:
        print("Full")
def spin(done):
    while not done.is_set():
        pass
`;
const THREADS = `q, lock, cond, done = queue.Queue(SIZE), threading.Lock(), threading.Condition(), threading.Event()
`;
const PROCESSES = `q, lock, cond, done = mp.Queue(SIZE), mp.Lock(), mp.Condition(), mp.Event()
r, w = mp.Pipe(DUPLEX)
total = mp.Value("i", 0)
`;

interface Parts {
  readonly processes: boolean;
  readonly size: number;
  readonly duplex: boolean;
  readonly daemon: boolean;
  readonly bodies: readonly (readonly string[])[];
  readonly main: readonly string[];
}

function textOf({ processes, size, duplex, daemon, bodies, main }: Parts): string {
  let count = 0;
  const next = (): string => {
    count += 1;
    return String(count);
  };
  const numbered = (line: string): string => line.replaceAll('@', next);
  const functions = bodies.map((body, index) =>
    [`def work${index}():`, ...body.map((line) => `    ${numbered(line)}`)].join('\n'),
  );
  const make = processes ? 'mp.Process' : 'threading.Thread';
  const works = bodies.map((_, index) => `work${index}`).join(', ');
  const setup = (processes ? PROCESSES : THREADS)
    .replace('SIZE', String(size))
    .replace('DUPLEX', duplex ? 'True' : 'False');
  const start = `actors = [${make}(target=work, daemon=${daemon ? 'True' : 'False'}) for work in (${works},)]`;
  return `${COMMON}${setup}${functions.join('\n')}\n${start}\nfor each in actors: each.start()\n${main.map(numbered).join('\n')}\n`;
}

const lines = (...from: string[][]): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...from.flat()), { minLength: 1, maxLength: 4 });

/** The text of a program that runs as it is under CPython, too. */
export const programs: fc.Arbitrary<string> = fc.boolean().chain((processes) =>
  fc
    .record({
      processes: fc.constant(processes),
      size: fc.constantFrom(0, 1, 2),
      duplex: fc.boolean(),
      daemon: fc.oneof(
        { weight: 4, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      bodies: fc.array(lines(FOR_BOTH, processes ? FOR_PROCESSES : FOR_THREADS), {
        minLength: 1,
        maxLength: 2,
      }),
      main: lines(FOR_BOTH, FOR_MAIN, processes ? [...FOR_PROCESSES, ...FOR_PARENTS] : FOR_THREADS),
    })
    .map(textOf),
);
