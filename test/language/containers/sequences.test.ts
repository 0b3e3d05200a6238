/** Random sequences of operations on containers: results, exceptions and what is left, beside the real Python's. */

import { describe, test } from 'vitest';
import { float, tuple } from '../../../src/language/contract/machine.js';
import type { Value } from '../../../src/model.js';
import { hasCPython } from '../../cpython.js';
import { Dice } from '../../dice.js';
import * as act from '../natives/actions.js';
import { type Action, compareSequences, type Sequence } from '../natives/containers.js';

const INTS: readonly Value[] = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33, -1, -2, 64, 100, 10n ** 20n];
const MIXED: readonly Value[] = [
  0,
  1,
  true,
  float(1),
  float(2.5),
  2,
  'a',
  'b',
  '',
  null,
  tuple([1, 2]),
  tuple([]),
  -1,
];

type Choice = (dice: Dice) => Action;

function sequences(
  seed: number,
  count: number,
  x: Choice,
  y: Choice,
  choices: readonly Choice[],
): Sequence[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => ({
    x: x(dice),
    y: y(dice),
    actions: Array.from({ length: 12 }, () => dice.pick(choices)(dice)),
  }));
}

const value = (values: readonly Value[]) => (dice: Dice) => act.constant(dice.pick(values));

function sequenceChoices(values: readonly Value[]): Choice[] {
  const any = value(values);
  return [
    (dice) => act.item(act.index(dice)),
    (dice) => act.item(act.slice(dice)),
    (dice) => act.item(any(dice)),
    (dice) => act.member(any(dice)),
    (dice) => act.method('index', [any(dice)]),
    (dice) => act.method('index', [any(dice), act.index(dice), act.index(dice)]),
    (dice) => act.method('count', [any(dice)]),
    (dice) => act.operation('*', act.constant(dice.below(4) - 1), dice.below(2) === 0),
    (dice) => act.operation('*', any(dice)),
    (dice) => act.operation(dice.pick(['<', '<=', '>', '>=', '==', '!=']), act.OTHER),
    (dice) => act.operation(dice.pick(['+', '-', '|']), dice.pick([act.OTHER, any(dice)])),
    () => act.LENGTH,
  ];
}

function changingChoices(values: readonly Value[]): Choice[] {
  const any = value(values);
  return [
    ...sequenceChoices(values),
    (dice) => act.method('append', [any(dice)]),
    (dice) => act.method('append', [any(dice)]),
    (dice) => act.method('extend', [dice.pick([act.several(dice, values), act.OTHER, act.SELF, any(dice)])]),
    (dice) => act.method('insert', [act.index(dice), any(dice)]),
    () => act.method('pop'),
    (dice) => act.method('remove', [any(dice)]),
    () => act.method('reverse'),
    () => act.method('copy'),
    (dice) => act.itemSet(act.index(dice), any(dice)),
    (dice) => act.itemDeleted(act.index(dice)),
    (dice) => act.itemDeleted(act.slice(dice)),
    (dice) => act.inPlace('+', dice.pick([act.OTHER, act.several(dice, values, 'tuple'), any(dice)])),
    (dice) => act.inPlace('*', act.constant(dice.below(3))),
  ];
}

describe.skipIf(!hasCPython)('containers do what CPython 3.11 does', () => {
  test('list', () => {
    const choices = [
      ...changingChoices(MIXED),
      (dice: Dice) => act.method('pop', [dice.pick([act.index(dice), value(MIXED)(dice)])]),
      (dice: Dice) =>
        act.itemSet(
          act.slice(dice),
          dice.pick([act.several(dice, MIXED), act.OTHER, act.SELF, value(MIXED)(dice)]),
        ),
      () => act.method('sort'),
      () => act.method('clear'),
    ];
    const some = (dice: Dice) => act.several(dice, MIXED);
    compareSequences(sequences(1, 800, some, some, choices));
    const ints = (dice: Dice) => act.several(dice, INTS, 'list', 8);
    compareSequences(sequences(2, 200, ints, ints, [...changingChoices(INTS), () => act.method('sort')]));
  });

  test('tuple', () => {
    const some = (dice: Dice) => act.several(dice, MIXED, 'tuple');
    compareSequences(sequences(3, 300, some, some, sequenceChoices(MIXED)));
  });

  test('deque', () => {
    const choices = [
      ...changingChoices(MIXED),
      (dice: Dice) => act.method('appendleft', [value(MIXED)(dice)]),
      (dice: Dice) => act.method('extendleft', [dice.pick([act.OTHER, act.SELF])]),
      (dice: Dice) => act.method('rotate', [act.index(dice)]),
      () => act.method('rotate'),
      () => act.method('popleft'),
    ];
    const some = (dice: Dice) => act.several(dice, MIXED, 'deque');
    const bounded = (dice: Dice): Action => {
      const items = act.several(dice, MIXED);
      const most = dice.below(5);
      const make: Action['here'] = (m) =>
        m.make('collections.deque', [items.here(m, null, null) as Value, most]);
      return { text: `deque(${items.text}, ${most})`, here: make };
    };
    compareSequences(sequences(4, 400, some, some, choices));
    compareSequences(sequences(5, 300, bounded, some, choices));
  });

  test('dict', () => {
    const any = value(MIXED);
    const make = (dice: Dice): Action => {
      const items = Array.from({ length: dice.below(5) }, () => act.pair(dice.pick(MIXED), dice.pick(MIXED)));
      return act.container('dict', items);
    };
    const choices: Choice[] = [
      (dice) => act.item(any(dice)),
      (dice) => act.itemSet(any(dice), any(dice)),
      (dice) => act.itemSet(any(dice), any(dice)),
      (dice) => act.itemDeleted(any(dice)),
      (dice) => act.member(any(dice)),
      (dice) => act.method('get', [any(dice)]),
      (dice) => act.method('get', [any(dice), any(dice)]),
      (dice) => act.method('pop', [any(dice)]),
      (dice) => act.method('pop', [any(dice), any(dice)]),
      (dice) => act.method('setdefault', [any(dice), any(dice)]),
      (dice) => act.method('update', [dice.pick([act.OTHER, act.several(dice, MIXED), make(dice)])]),
      (dice) => act.item(act.several(dice, MIXED)),
      (dice) => act.operation(dice.pick(['|', '<', '==', '!=', '+']), dice.pick([act.OTHER, any(dice)])),
      (dice) => act.inPlace('|', dice.pick([act.OTHER, make(dice)])),
      () => act.method('popitem'),
      () => act.method('items'),
      () => act.method('keys'),
      () => act.method('values'),
      () => act.shown('items'),
      () => act.method('copy'),
      () => act.LENGTH,
    ];
    compareSequences(sequences(6, 800, make, make, choices));
  });

  test('set, with the order of its table', () => {
    const some = (dice: Dice) => act.several(dice, INTS, 'set', 12);
    compareSequences(sequences(7, 800, some, some, setChoices(INTS)));
  });

  test('frozenset', () => {
    const some = (dice: Dice) => act.several(dice, INTS, 'frozenset', 12);
    compareSequences(sequences(8, 300, some, some, frozenChoices(INTS)));
  });

  test('OrderedDict', () => {
    const any = value(['a', 'b', 'c', 1]);
    const make = (dice: Dice): Action => {
      const items = Array.from({ length: dice.below(5) }, () =>
        act.pair(dice.pick(['a', 'b', 'c']), dice.below(3)),
      );
      return act.container('OrderedDict', items);
    };
    const choices: Choice[] = [
      (dice) => act.itemSet(any(dice), any(dice)),
      (dice) => act.itemDeleted(any(dice)),
      (dice) => act.method('move_to_end', [any(dice)]),
      (dice) => act.method('move_to_end', [any(dice), act.constant(false)]),
      (dice) => act.method('popitem', [act.constant(dice.below(2) === 0)]),
      (dice) => act.operation('==', dice.pick([act.OTHER, act.SELF])),
      () => act.operation('|', act.OTHER),
      () => act.method('copy'),
    ];
    compareSequences(sequences(10, 200, make, make, choices));
  });
});

function frozenChoices(values: readonly Value[]): Choice[] {
  const any = value(values);
  const names = [
    'union',
    'intersection',
    'difference',
    'symmetric_difference',
    'issubset',
    'issuperset',
    'isdisjoint',
  ];
  return [
    (dice) => act.member(any(dice)),
    (dice) =>
      act.operation(
        dice.pick(['|', '&', '-', '^']),
        dice.pick([act.OTHER, act.several(dice, values, 'set', 12)]),
      ),
    (dice) => act.operation(dice.pick(['<', '<=', '==', '>', '>=', '!=']), act.OTHER),
    (dice) => act.operation(dice.pick(['|', '<', '+']), any(dice)),
    (dice) =>
      act.method(dice.pick(names), [
        dice.pick([act.OTHER, act.several(dice, values, 'list', 12), any(dice)]),
      ]),
    () => act.method('copy'),
    () => act.LENGTH,
  ];
}

function setChoices(values: readonly Value[]): Choice[] {
  const any = value(values);
  const names = ['update', 'intersection_update', 'difference_update', 'symmetric_difference_update'];
  return [
    ...frozenChoices(values),
    (dice) => act.method('add', [any(dice)]),
    (dice) => act.method('add', [any(dice)]),
    (dice) => act.method('remove', [any(dice)]),
    (dice) => act.method('discard', [any(dice)]),
    (dice) => act.method(dice.pick(names), [dice.pick([act.OTHER, act.several(dice, values, 'list', 12)])]),
    (dice) => act.inPlace(dice.pick(['|', '&', '-', '^']), act.OTHER),
    () => act.method('pop'),
  ];
}
