/** Where something that is stated of the program at every step is false: each memory is looked into once, where that is enough to know. */

import type { Property } from '../../program.js';
import { isAsked, isFalse } from '../../world/index.js';
import type { Parts } from './state-vector.js';

export class Stated {
  /** Those that had anything to be asked about, in some state. */
  readonly asked = new Set<Property>();
  private readonly lasting: readonly Property[];
  /** By the number of the main process: is one false there? */
  private readonly byMemory = new Map<number, boolean>();

  constructor(private readonly parts: Parts) {
    // Where all has ended, nothing comes next in any case.
    this.lasting = parts.first.program.properties.filter(({ kind }) => kind !== 'finally');
  }

  isViolated(control: number, data: number): boolean {
    const { parts } = this;
    if (parts.hasPrintedWrong(control)) return true;
    const { properties } = parts.first.program;
    if (properties.length === 0) return false;
    const shape = parts.shape(control);
    const main = parts.controls.at(control, parts.processSlot(shape, 0));
    const known = this.byMemory.get(main);
    if (known !== undefined) return known;
    for (const each of properties) if (isAsked(parts.process(control, shape, 0), each)) this.asked.add(each);
    const world = parts.world(control, data);
    const answers = this.lasting.map((property) => isFalse(world, property));
    const isViolated = answers.some((answer) => answer.isFalse);
    if (answers.every(({ ofMemory }) => ofMemory)) this.byMemory.set(main, isViolated);
    return isViolated;
  }
}
