/** Whether what is stated of a program holds in every schedule. */

import type { ExploredOutcome, ExploredProperty } from '../model.js';
import { expectedTitle, type Program, propertyText } from '../world/index.js';

/** Beyond where one is false nothing is known of the others. */
export function propertiesOf(
  { properties, expected }: Program,
  outcomes: readonly ExploredOutcome[],
  complete: boolean,
): readonly ExploredProperty[] {
  const broken = new Set(outcomes.flatMap(({ violated }) => violated?.property ?? []));
  const stated = [
    ...properties.map((each) => ({ ...each, property: propertyText(each) })),
    ...expectedIn(expected),
  ];
  const cutting = stated.some(({ kind, property }) => kind !== 'finally' && broken.has(property));
  const others = stated.filter(({ property }) => broken.has(property)).length;
  return stated.map(({ kind, property }) => {
    if (broken.has(property)) return { property, holds: false };
    // Where the end is not as stated, only the first such statement is told.
    const isKnown = complete && !cutting && (others === 0 || kind === 'always' || kind === 'never');
    return { property, holds: isKnown ? true : null };
  });
}

const expectedIn = (expected: Program['expected']): readonly { kind: string; property: string }[] =>
  expected.map((each) => ({ kind: each.kind, property: expectedTitle(each) }));
