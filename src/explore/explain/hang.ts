/** Where a program that has printed the whole text hangs: states that can neither print more nor end, whatever happens. */

import { type Components, components } from '../analysis/components.js';
import { itemAt } from '../graph/tables.js';
import type { Product } from './product.js';
import type { Way } from './simplest-printing.js';

/** The states, among those gone into, from which nothing more is ever printed and no end comes. */
export function hanging(product: Product): Set<number> {
  const whole = product.whole();
  const known = new Set(whole);
  const before = new Map<number, number[]>();
  const leaving = new Set<number>();
  for (const state of whole) {
    const { steps, isEnd } = product.state(state);
    if (isEnd || steps.some(({ to }) => !known.has(to)) || product.printsMore(state)) leaving.add(state);
    for (const { to } of steps) before.set(to, [...(before.get(to) ?? []), state]);
  }
  for (const state of leaving) for (const from of before.get(state) ?? []) leaving.add(from);
  return new Set(whole.filter((state) => !leaving.has(state)));
}

/** Those of them to which it always comes back: ends of all motion, and circles that nothing leaves. */
export function hung(product: Product, states: ReadonlySet<number>): Set<number> {
  const numbers = [...states];
  const parts = componentsOf(product, numbers);
  return new Set(
    parts.bottom.flatMap((component) => parts.members(component).map((index) => itemAt(numbers, index))),
  );
}

function componentsOf(product: Product, numbers: readonly number[]): Components {
  const indexes = new Map(numbers.map((state, index) => [state, index]));
  const firsts = [0];
  const targets: number[] = [];
  for (const state of numbers) {
    for (const { to } of product.state(state).steps) targets.push(indexes.get(to) as number);
    firsts.push(targets.length);
  }
  return components({
    states: numbers.length,
    first: (index) => itemAt(firsts, index),
    to: (edge) => itemAt(targets, edge),
  });
}

/** A shortest way from a state back to itself; none where nothing can happen there. */
export function circle(product: Product, start: number): Way {
  const came = new Map<number, Way[number]>();
  const waiting = [start];
  for (const from of waiting) {
    for (const step of product.state(from).steps) {
      if (came.has(step.to)) continue;
      came.set(step.to, { from, step });
      waiting.push(step.to);
    }
    if (came.has(start)) break;
  }
  const way: Way[number][] = [];
  for (let at = came.get(start); at; at = at.from === start ? undefined : came.get(at.from)) way.push(at);
  return way.reverse();
}
