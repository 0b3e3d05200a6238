/** Whether what is stated of a program holds in every schedule. */

import type { ExploredOutcome, ExploredProperty } from '../model.js';
import type { Program, Property } from '../program.js';
import { expectedTitle, propertyText } from '../world/index.js';

/** What is known of all of them; `asked`: those of the expressions that had anything to be asked about. */
export function propertiesOf(
  { properties, expected }: Program,
  asked: ReadonlySet<Property>,
  outcomes: readonly ExploredOutcome[],
  complete: boolean,
): readonly ExploredProperty[] {
  const broken = new Set(outcomes.flatMap(({ violated }) => violated?.property ?? []));
  const stated = [
    ...properties.map((each) => ({
      kind: each.kind,
      property: propertyText(each),
      // Where no order comes to an end, that is told.
      asked: each.kind === 'finally' || asked.has(each),
    })),
    ...expected.map((each) => ({ kind: each.kind, property: expectedTitle(each), asked: true })),
  ];
  const cutting = stated.some((each) => broken.has(each.property) && each.kind !== 'finally');
  const isOpen = { lasting: !complete || cutting, last: broken.size > 0 || !outcomes.every(comesToAnEnd) };
  return stated.map((each) => {
    const { kind, property } = each;
    if (broken.has(property)) return { property, holds: false, asked: true };
    const isLasting = kind === 'always' || kind === 'never';
    // Beyond where one is false nothing is known of the others; at the end, only the first that is false is told.
    const isUnknown = isOpen.lasting || (isOpen.last && !isLasting);
    return { property, holds: isUnknown || !each.asked ? null : true, asked: each.asked || !complete };
  });
}

/** What is to hold at the end is asked at an end alone, and what is to be printed may come no more. */
const comesToAnEnd = ({ kind }: ExploredOutcome): boolean => kind === 'finished' || kind === 'error';
