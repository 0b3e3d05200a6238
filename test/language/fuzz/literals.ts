/** Constants for random programs: by type, or for one place only (`#width`). */

import type { Dice } from '../../dice.js';

export const WORDS = ['a', 'b', 'ab', 'x', ' ', ',', 'bc', '', 'Aa', 'ba', '-', 'é', '1'];
const TEXTS = [
  ...[
    '',
    'a',
    'abc',
    'hello world',
    ' padded  ',
    'a,b,,c',
    'Straße',
    'naïve café',
    'tab\\tend',
    'two\\nlines\\r\\nhere\\n',
  ],
  ...[
    "it\\'s",
    'say "hi"',
    'back\\\\slash',
    '12',
    ' -7 ',
    '3.5',
    'ABC',
    'aAbB',
    'x=1;y=2',
    '日本語',
    '😀!',
    'a\\x00b',
    '\\u00b2³',
  ],
  ...[
    'ǆ',
    'ŉ',
    'İi',
    'ab'.repeat(6),
    'the quick brown fox',
    'CamelCaseText',
    'snake_case_text',
    '{}',
    '%s',
    'ß',
    'Ω\\u0301',
    '٣4',
  ],
];
const BYTES = [
  '',
  'a',
  'abc',
  'ab ab',
  '\\x00\\xff',
  'Hello',
  ' x ',
  'a,b',
  'caf\\xc3\\xa9',
  '\\n',
  '12',
  'aBc\\t.',
];
const INTS = [0, 1, 2, 3, 5, 7, 10, 12, 100, 255, 1000, 65536, 1e6 + 3];
const BIG = [
  '2147483648',
  '4294967295',
  '9007199254740991',
  '9007199254740993',
  '9223372036854775807',
  '2 ** 64',
  '10 ** 20',
];
const FLOATS = [
  '0.0',
  '0.5',
  '1.0',
  '1.5',
  '2.5',
  '0.1',
  '3.14159',
  '1e16',
  '1e-7',
  '1e22',
  '123456.789',
  '1e300',
  '2.675',
  '1e15',
  '7.0',
];
const TYPES =
  'int str float list dict tuple set bool bytes frozenset object range Exception ValueError type'.split(' ');
const ATTRIBUTES = 'real imag x y name value start append items upper __len__ __name__ missing args'.split(
  ' ',
);

const quoted = (text: string, mark: string): string =>
  `${mark}${text.replaceAll("'", "\\'").replaceAll("\\\\'", "\\'")}'`;
const sign = (dice: Dice): string => (dice.chance(0.25) ? '-' : '');

/** An int: mostly small, sometimes at an edge of what machines hold. */
export function intLiteral(dice: Dice): string {
  if (dice.chance(0.1)) return dice.pick(BIG);
  return sign(dice) + String(dice.chance(0.7) ? dice.below(11) : dice.pick(INTS));
}
export const smallLiteral = (dice: Dice): string => String(dice.below(8) - (dice.chance(0.2) ? 3 : 0));
export const floatLiteral = (dice: Dice): string =>
  dice.chance(0.02)
    ? dice.pick(["float('inf')", '-math.inf', '1e308', '5e-324'])
    : sign(dice) + dice.pick(FLOATS);
export const textLiteral = (dice: Dice): string => quoted(dice.pick(dice.chance(0.5) ? WORDS : TEXTS), "'");
export const bytesLiteral = (dice: Dice): string => quoted(dice.pick(BYTES), "b'");

/** What stands in `«#width»` and the like. */
export const PLAIN: Readonly<Record<string, (dice: Dice) => string>> = {
  int: intLiteral,
  small: smallLiteral,
  index: (dice) => (dice.chance(0.7) ? dice.pick(['0', '0', '1', '-1']) : smallLiteral(dice)),
  float: floatLiteral,
  text: textLiteral,
  bytes: bytesLiteral,
  word: (dice) => quoted(dice.pick(WORDS), "'"),
  fill: (dice) => dice.pick(["'*'", "'é'", "' '", "'0'", "'ab'"]),
  positive: (dice) => String(1 + dice.below(6) - (dice.chance(0.05) ? 2 : 0)),
  bit: (dice) => String(dice.below(2)),
  shift: (dice) => String(dice.pick([0, 1, 2, 5, 8, 31, 32, 53, 64, 100, -1])),
  power: (dice) => String(dice.pick([0, 1, 2, 3, 3, 5, 10, 17])),
  times: (dice) => String(dice.pick([0, 1, 2, 3, -1])),
  width: (dice) => String(dice.below(14)),
  step: (dice) => dice.pick(['1', '2', '3', '-1', '-2', '0']),
  digits: (dice) => dice.pick(['0', '1', '2', '3', '-1', '-2', '10', 'None']),
  code: (dice) => String(dice.pick([65, 97, 122, 48, 233, 8364, 128512, 0, 10])),
  base: (dice) => dice.pick(['2', '8', '10', '16', '0', '36', '37']),
  order: (dice) => dice.pick(["'big'", "'little'"]),
  errors: (dice) => dice.pick(["'strict'", "'ignore'", "'replace'", "'backslashreplace'"]),
  encoding: (dice) => dice.pick(["'utf-8'", "'latin-1'", "'ascii'", "'utf8'", "'UTF-8'"]),
  'number text': (dice) =>
    dice.pick(["'12'", "' -7 '", "'0x1f'", "'1_000'", "'ff'", "'0b101'", "'9' * 25", "''", "'1.5'", "'٣'"]),
  'float text': (dice) =>
    dice.pick(["'1.5'", "' -2e3 '", "'inf'", "'1_0.5'", "'abc'", "'1e400'", "'.5'", "'5.'", "''"]),
  'hex text': (dice) => dice.pick(["'00ff'", "'de ad'", "'1'", "'xy'", "''"]),
  type: (dice) => dice.pick(TYPES),
  attribute: (dice) => dice.pick(ATTRIBUTES),
  'attribute text': (dice) => `'${dice.pick(ATTRIBUTES)}'`,
  'is text': (dice) =>
    dice.pick(
      'isalpha isdecimal isdigit isnumeric isalnum isidentifier isascii islower isupper istitle isprintable isspace'.split(
        ' ',
      ),
    ),
  'is bytes': (dice) =>
    dice.pick('isalpha isdigit isalnum isspace isascii islower isupper istitle'.split(' ')),
  'format map': (dice) => dice.pick(["'{x}-{y}'", "'{x:>5}|{y!r}'", "'{x:,}{z}'", "'{y[0]}'"]),
};
