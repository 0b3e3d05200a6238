/**
 * Random programs whose threads read and write shared places of every kind, with locals in between, through functions and methods,
 * under locks or not; each as Python's text, and as what its threads do, one thing after the other.
 */

import { Dice } from '../../dice.js';

/** Places by name: two names for the same one are no two places. */
export type Does =
  | { readonly does: 'read'; readonly place: string; readonly into: string; readonly line: number }
  | {
      readonly does: 'write';
      readonly place: string;
      /** What the source calls it there. */
      readonly text: string;
      readonly from: readonly string[];
      readonly plus: number;
      readonly line: number;
    }
  | { readonly does: 'set'; readonly into: string; readonly from: readonly string[]; readonly plus: number }
  | { readonly does: 'acquire'; readonly lock: string }
  | { readonly does: 'release'; readonly lock: string }
  /** Goes on so many further, unless the name is more than 0. */
  | { readonly does: 'skip'; readonly unless: string; readonly count: number };

export interface MadeUp {
  readonly source: string;
  readonly threads: readonly (readonly Does[])[];
}

const HEAD = `import threading
from multiprocessing import Value
g = 0
h = 0
class O:
    def __init__(self):
        self.a = 0
    def add(self, k):
        self.a += k
    def get(self):
        return self.a
    def put(self, x):
        self.a = x
def inc(x):
    return x + 1
def setg(x):
    global g
    g = x
def main():
    c = 0
    o = O()
    d = {'k': 0}
    l = [0, 0]
    v = Value('i', 0)
    first = threading.Lock()
    second = threading.Lock()`.split('\n');

const ADD = HEAD.indexOf('        self.a += k') + 1;
const GET = HEAD.indexOf('        return self.a') + 1;
const PUT = HEAD.indexOf('        self.a = x') + 1;
const SETG = HEAD.indexOf('    g = x') + 1;

/** Text to place. */
const PLACES: Readonly<Record<string, string>> = {
  g: 'g',
  h: 'h',
  c: 'c',
  'o.a': 'o.a',
  "d['k']": 'd',
  'l[0]': 'l0',
  'l[1]': 'l1',
  'l[-1]': 'l1',
  'v.value': 'v',
};

class Author {
  readonly lines: string[] = [...HEAD];
  private names = 0;

  constructor(
    private readonly dice: Dice,
    private readonly texts: readonly string[],
  ) {}

  private say(depth: number, text: string): number {
    return this.lines.push(`${'    '.repeat(depth)}${text}`);
  }

  private read(text: string, into: string, line: number): Does {
    return { does: 'read', place: PLACES[text] ?? text, into, line };
  }

  private write(text: string, from: readonly string[], plus: number, line: number): Does {
    return { does: 'write', place: PLACES[text] ?? text, text, from, plus, line };
  }

  thread(index: number): Does[] {
    this.say(1, `def w${index}():`);
    this.say(2, 'global g, h');
    this.say(2, 'nonlocal c');
    this.say(2, 't = u = 0');
    const start: Does[] = ['t', 'u'].map((into) => ({ does: 'set', into, from: [], plus: 0 }));
    return [...start, ...this.dice.several(1, 2, () => this.statement(2, false)).flat()];
  }

  private statement(depth: number, isLocked: boolean): Does[] {
    const { dice } = this;
    const simple = [
      () => this.augmented(depth),
      () => this.load(depth),
      () => this.store(depth),
      () => this.store(depth),
      () => this.called(depth),
      () => this.local(depth),
      () => this.swapped(depth),
    ];
    const nested = [
      () => this.locked(depth, isLocked),
      () => this.locked(depth, isLocked),
      () => this.guarded(depth),
      () => this.repeated(depth, isLocked),
    ];
    return dice.pick(depth < 4 ? [...simple, ...nested] : simple)();
  }

  private augmented(depth: number): Does[] {
    const text = this.dice.pick(this.texts);
    const line = this.say(depth, `${text} += 1`);
    const name = this.fresh();
    return [this.read(text, name, line), this.write(text, [name], 1, line)];
  }

  private load(depth: number): Does[] {
    const [text, into] = [this.dice.pick(this.texts), this.dice.pick(['t', 'u'])];
    return [this.read(text, into, this.say(depth, `${into} = ${text}`))];
  }

  private store(depth: number): Does[] {
    const { dice } = this;
    const text = dice.pick(this.texts);
    const plus = dice.below(3);
    if (dice.chance(0.2)) return [this.write(text, [], plus, this.say(depth, `${text} = ${plus}`))];
    if (dice.chance(0.3)) {
      const other = dice.pick(this.texts);
      const line = this.say(depth, `${text} = ${other} + ${plus}`);
      const name = this.fresh();
      return [this.read(other, name, line), this.write(text, [name], plus, line)];
    }
    const from = dice.pick([['t'], ['u'], ['t', 'u']]);
    return [this.write(text, from, plus, this.say(depth, `${text} = ${from.join(' + ')} + ${plus}`))];
  }

  private called(depth: number): Does[] {
    const name = this.fresh();
    const way = this.dice.below(4);
    const line = this.lines.length + 1;
    const text = this.dice.pick(this.texts);
    this.say(depth, [`${text} = inc(${text})`, 'o.add(1)', 'o.put(o.get() + 1)', 'setg(inc(g))'][way] ?? '');
    const own = (written: number): Does => ({
      does: 'write',
      place: 'o.a',
      text: 'self.a',
      from: [name],
      plus: 1,
      line: written,
    });
    if (way === 0) return [this.read(text, name, line), this.write(text, [name], 1, line)];
    if (way === 1) return [this.read('o.a', name, ADD), own(ADD)];
    if (way === 2) return [this.read('o.a', name, GET), own(PUT)];
    return [this.read('g', name, line), this.write('g', [name], 1, SETG)];
  }

  private local(depth: number): Does[] {
    const [into, from] = this.dice.pick([
      ['t', 'u'],
      ['u', 't'],
      ['t', 't'],
    ] as const);
    this.say(depth, `${into} = ${from} + 1`);
    return [{ does: 'set', into, from: [from], plus: 1 }];
  }

  /** A value and a place change places. */
  private swapped(depth: number): Does[] {
    const text = this.dice.pick(this.texts);
    const line = this.say(depth, `${text}, t = t + 1, ${text}`);
    const name = this.fresh();
    return [
      this.read(text, name, line),
      this.write(text, ['t'], 1, line),
      { does: 'set', into: 't', from: [name], plus: 0 },
    ];
  }

  private locked(depth: number, isLocked: boolean): Does[] {
    if (isLocked) return this.augmented(depth);
    const lock = this.dice.pick(['first', 'first', 'second']);
    this.say(depth, `with ${lock}:`);
    const body = this.dice.several(1, 3, () => this.statement(depth + 1, true)).flat();
    return [{ does: 'acquire', lock }, ...body, { does: 'release', lock }];
  }

  private guarded(depth: number): Does[] {
    this.say(depth, 'if t > 0:');
    const body = this.dice.chance(0.5) ? this.augmented(depth + 1) : this.store(depth + 1);
    return [{ does: 'skip', unless: 't', count: body.length }, ...body];
  }

  private repeated(depth: number, isLocked: boolean): Does[] {
    this.say(depth, 'for _ in range(2):');
    const body = this.dice.several(1, 2, () => this.statement(depth + 1, isLocked)).flat();
    return [...body, ...body];
  }

  private fresh(): string {
    this.names += 1;
    return `name ${this.names}`;
  }
}

/** The program of this number. */
export function madeUp(number: number): MadeUp {
  const dice = new Dice(number + 1);
  const all = Object.keys(PLACES);
  const texts = dice.several(1, 2, () => dice.pick(all));
  const author = new Author(dice, texts);
  const threads = dice.several(2, 3, (index) => author.thread(index));
  const names = threads.map((_, index) => `w${index}`).join(', ');
  const tail = [
    `    ts = [threading.Thread(target=w) for w in (${names})]`,
    '    for each in ts: each.start()',
    '    for each in ts: each.join()',
    'main()',
  ];
  return { source: `${[...author.lines, ...tail].join('\n')}\n`, threads };
}
