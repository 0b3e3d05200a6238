/** A bounded search from where somebody walks, for while the exploration of the whole is under way or has given up. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Outlook, outlook } from '../../../explore/index.js';
import type { ExploredOutcome, Transition } from '../../../model.js';
import { begin, enabled, perform, switchesIn, type World } from '../../../world/index.js';
import type { Task } from './worker-task.js';

/** What such a search found, and from where. */
export interface Near {
  readonly path: readonly number[];
  readonly outlook: Outlook;
  /** The outlook's outcomes, with schedules that begin where the program does. What is known of their odds holds only here. */
  readonly outcomes: readonly ExploredOutcome[];
}

export class Vicinity {
  /** Along the path that was asked for last: each world, and the steps that led there. */
  private readonly worlds: World[];
  private path: number[] = [];
  private steps: Transition[] = [];

  constructor(private readonly task: Task) {
    this.worlds = [begin(task.program, task)];
  }

  /** Searches up to about `most` worlds from the end of a path on; null where `isOver` said so before that was done. */
  async look(path: readonly number[], most: number, isOver: () => boolean): Promise<Near | null> {
    const search = outlook(this.worldAt(path), { ...this.task.limits, maxStates: most });
    for (let slice = search.next(); ; slice = search.next()) {
      if (slice.done)
        return { path, outlook: slice.value, outcomes: slice.value.outcomes.map(this.fromStart) };
      await breathe();
      if (isOver()) return null;
    }
  }

  private readonly fromStart = (outcome: ExploredOutcome): ExploredOutcome => {
    const { cycleStart = null, ...schedule } = outcome.schedule;
    const steps = [...this.steps, ...schedule.steps];
    const start = cycleStart && cycleStart + this.steps.length;
    return {
      ...outcome,
      odds: null,
      noReturn: null,
      schedule: { ...schedule, steps, cycleStart: start },
      switches: switchesIn(steps),
      switchesToCycle: start && switchesIn(steps.slice(0, start - 1)),
    };
  };

  private worldAt(path: readonly number[]): World {
    const common = path.findIndex((index, at) => this.path[at] !== index);
    const kept = common < 0 ? Math.min(path.length, this.path.length) : common;
    this.worlds.length = kept + 1;
    this.steps.length = kept;
    for (const index of path.slice(kept)) {
      const world = this.worlds[this.worlds.length - 1] as World;
      const step = enabled(world)[index];
      if (step === undefined) throw new RangeError(`no transition ${index} there`);
      this.steps.push(step);
      this.worlds.push(perform(world, step, 0).world);
    }
    this.path = [...path];
    return this.worlds[this.worlds.length - 1] as World;
  }
}
