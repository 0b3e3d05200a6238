/** Format specifications, and strings that are formatted by %, `.format` and f-strings. */

import type { Dice } from '../../dice.js';

/** Writes an expression of a type. */
export type Write = (type: string) => string;

const align = (dice: Dice): string => dice.pick(['', '', '<', '>', '^', '=', '*<', 'é^', '0=', '_>']);
const sign = (dice: Dice): string => dice.pick(['', '', '', '+', ' ', '-']);
const width = (dice: Dice): string => dice.pick(['', '', '1', '5', '8', '12', '08', '03', '20']);
const grouping = (dice: Dice): string => dice.pick(['', '', '', ',', '_']);
const precision = (dice: Dice): string => dice.pick(['', '', '.0', '.1', '.2', '.3', '.6', '.10', '.17']);
const alternate = (dice: Dice): string => dice.pick(['', '', '', '#']);

const intSpec = (dice: Dice): string =>
  align(dice) +
  sign(dice) +
  alternate(dice) +
  width(dice) +
  grouping(dice) +
  dice.pick(['', 'd', 'x', 'X', 'o', 'b', 'n', 'c', 'e', 'f', 'g', '%', 's']);
const floatSpec = (dice: Dice): string =>
  align(dice) +
  sign(dice) +
  dice.pick(['', '', '', 'z']) +
  alternate(dice) +
  width(dice) +
  grouping(dice) +
  precision(dice) +
  dice.pick(['', 'f', 'e', 'g', 'E', 'G', 'F', '%', 'n', 'd', 'r']);
const strSpec = (dice: Dice): string =>
  align(dice) +
  dice.pick(['', '', '', sign(dice)]) +
  width(dice) +
  precision(dice) +
  dice.pick(['', '', 's', 's', 'd']);

const SPECS: Readonly<Record<string, (dice: Dice) => string>> = {
  int: intSpec,
  small: intSpec,
  bool: intSpec,
  float: floatSpec,
  str: strSpec,
  any: (dice) => dice.pick(['', '', '', '>20', 's', 'd']),
};
const SORTS = ['int', 'int', 'float', 'float', 'str', 'str', 'bool', 'any'];

export const spec = (dice: Dice, type: string): string => `'${(SPECS[type] as typeof intSpec)(dice)}'`;

/** An f-string in double quotes; within 3.11's there is no second pair of them, and no backslash. */
export function fString(dice: Dice, write: Write): string {
  const fields = dice.several(1, 3, () => {
    const type = dice.pick(SORTS);
    const written = write(type).replace(/^(?=\{)/, ' ');
    const fitting = /["\\#\n]|:=|lambda/.test(written) ? dice.pick(['1', 'True', '2.5', '[1, 2]']) : written;
    const conversion = dice.pick(['', '', '', '!r', '!s', '!a']);
    const after = (SPECS[conversion === '' ? type : 'str'] as typeof intSpec)(dice);
    const nested = dice.chance(0.1)
      ? `:{${dice.below(9)}}`
      : dice.chance(0.5) && after !== ''
        ? `:${after}`
        : '';
    return `{${fitting}${dice.chance(0.1) ? '=' : ''}${conversion}${nested}}${dice.pick(['', ' ', '{{', '}}', ', ', '%'])}`;
  });
  return `f"${fields.join('')}"`;
}

const PERCENTS: Readonly<Record<string, readonly string[]>> = {
  int: ['d', 'i', 'x', 'X', 'o', 's', 'r', 'c', 'u', 'f', 'e'],
  float: ['f', 'e', 'g', 'E', 'G', 'd', 's', 'F', 'x'],
  str: ['s', 'r', 'a', 'c', 's', 'd'],
  bool: ['d', 's', 'r'],
  any: ['s', 'r', 'a'],
};

/** `'%5.2f, %s' % (…)`. */
export function percent(dice: Dice, write: Write): string {
  const types = dice.several(1, 3, () => dice.pick(SORTS));
  const fields = types.map((type) => {
    const flags = dice.pick(['', '', '-', '+', ' ', '0', '#', '-+', '05']);
    return `%${flags}${dice.pick(['', '', '5', '10'])}${dice.pick(['', '', '.0', '.2', '.5'])}${dice.pick(PERCENTS[type] as string[])}`;
  });
  if (dice.chance(0.1)) return `'%(x)${fields[0]?.slice(1)} %%' % {'x': ${write(types[0] as string)}}`;
  const values = types.map((type) => write(type));
  return `'${fields.join(dice.pick(['', ', ', '%%']))}' % (${values.join(', ')}${dice.chance(0.02) ? '' : ','})`;
}

/** `'{0:>5} {x!r}'.format(…)`. */
export function strFormat(dice: Dice, write: Write): string {
  const named = dice.chance(0.3);
  const types = dice.several(1, 3, () => dice.pick(SORTS));
  const fields = types.map((type, index) => {
    const name = named ? 'xyz'[index] : dice.chance(0.3) ? '' : String(index);
    const conversion = dice.pick(['', '', '', '!r', '!s', '!a']);
    const after = (SPECS[conversion === '' ? type : 'str'] as typeof intSpec)(dice);
    return `{${name}${dice.pick(['', '', '', '', '.real', '[0]'])}${conversion}${dice.chance(0.6) ? `:${after}` : ''}}`;
  });
  const values = types.map((type, index) => `${named ? `${'xyz'[index]}=` : ''}${write(type)}`);
  return `'${fields.join(dice.pick(['', ' ', '{{}}', '-']))}'.format(${values.join(', ')})`;
}
