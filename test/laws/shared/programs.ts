/** Random programs in which two or three threads share all kinds of objects, with prints, asserts and locks in between. */

import { Dice } from '../../dice.js';
import { HEAD, KINDS, type SharedKind } from '../memory/forms.js';

/** These forms tell where something lies, or have no end. */
const UNTOLD = /kept_|__closure__|gi_frame/;

/** A kind of object under a name of its own, with all that its setup defines. */
function renamed({ setup, writes, reads, state }: SharedKind, suffix: string): Omit<SharedKind, 'name'> {
  const defined = [...setup.matchAll(/^(?:def|class) (\w+)|^(\w+(?:, \w+)*) = /gm)].flatMap(
    ([, one, many = '']) => (one === undefined ? many.split(', ') : [one]),
  );
  const pattern = new RegExp(`(?<![.\\w'"])(${[...new Set([...defined, 'x'])].join('|')})(?![\\w'"])`, 'g');
  const own = (text: string): string => text.replace(pattern, `$1${suffix}`);
  return {
    setup: own(setup),
    writes: writes.filter((write) => !UNTOLD.test(write)).map(own),
    reads: reads.filter((read) => !UNTOLD.test(read)).map(own),
    state: own(state),
  };
}

/** The program of this number. */
export function sharedProgram(seed: number): string {
  const dice = new Dice(seed);
  const kinds = dice.several(1, 2, (index) => renamed(dice.pick(KINDS), `_${index}`));
  const threads = dice.several(
    1,
    2,
    (index) => `def work${index}():\n${body(dice, kinds, String(index + 1))}`,
  );
  const main = dice.chance(0.6) ? body(dice, kinds, 'm').replace(/^ {4}/gm, '') : '';
  const start = threads.map((_, index) => `t${index} = threading.Thread(target=work${index})\n`).join('');
  const starts = threads.map((_, index) => `t${index}.start()\n`).join('');
  const joins = threads.map((_, index) => `t${index}.join()\n`).join('');
  const end = kinds.map(({ state }) => `print(${state})\n`).join('');
  const setup = kinds.map((kind) => `${kind.setup}\n`).join('');
  return `${HEAD}${setup}lock = threading.Lock()\n${threads.join('')}${start}${starts}${main}${joins}${end}`;
}

type Made = ReturnType<typeof renamed>;

function body(dice: Dice, kinds: readonly Made[], tag: string): string {
  const lines = dice.several(1, 3, () => statement(dice, kinds, tag)).flat();
  const bound = [...new Set(kinds.flatMap(({ setup }) => setup.match(/\bx_\d(?= = )/gm) ?? []))];
  const global = tag === 'm' || bound.length === 0 ? [] : [`global ${bound.join(', ')}`];
  return [...global, ...lines].map((line) => `    ${line}\n`).join('');
}

function statement(dice: Dice, kinds: readonly Made[], tag: string): string[] {
  const kind = dice.pick(kinds);
  const [write, read] = [dice.pick(kind.writes), dice.pick(kind.reads)];
  switch (dice.below(9)) {
    case 0:
    case 1:
      return [write];
    case 2:
      return [`print('${tag}', ${read})`];
    case 3:
      return [`seen${tag} = repr(${read})`, write, `print('${tag}', seen${tag})`];
    case 4:
      return ['with lock:', `    ${write}`, `    ${dice.pick(kind.writes)}`];
    case 5:
      return [
        'try:',
        `    ${write}`,
        `except Exception as error${tag}:`,
        `    print('${tag}', type(error${tag}).__name__)`,
      ];
    case 6:
      return [
        'try:',
        `    print('${tag}', ${read})`,
        `except Exception as error${tag}:`,
        `    print('${tag}', type(error${tag}).__name__)`,
      ];
    case 7:
      return [`if ${read}:`, `    ${write}`];
    default:
      return [`assert repr(${read}) == repr(${read})`];
  }
}
