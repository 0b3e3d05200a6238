/** A bounded search from where somebody walks, for while the exploration of the whole is under way or has given up. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Outlook, outlook } from '../../../explore/index.js';
import type { ExploredOutcome, Transition } from '../../../model.js';
import { begin, enabled, switchesIn, type World, worldAfter } from '../../../world/index.js';
import type { Task } from './worker-task.js';

/** What came of such a search, and from where. */
export interface Near {
  readonly path: readonly number[];
  readonly outlook: Outlook;
  /** The outlook's outcomes, with schedules that begin where the program does. What is known of their odds holds only here. */
  readonly outcomes: readonly ExploredOutcome[];
}

export class Vicinity {
  private readonly start: World;
  /** Along the path that was asked for last: each step, and the world after it. */
  private readonly walked: { readonly step: Transition; readonly world: World }[] = [];
  private path: number[] = [];

  constructor(private readonly task: Task) {
    this.start = begin(task.program, task);
  }

  /** Searches up to about `most` worlds from the end of a path on; null where `isOver` said so before that was done. */
  async search(path: readonly number[], most: number, isOver: () => boolean): Promise<Near | null> {
    const slices = outlook(this.worldAt(path), { ...this.task.limits, maxStates: most });
    for (let slice = slices.next(); ; slice = slices.next()) {
      if (slice.done)
        return { path, outlook: slice.value, outcomes: slice.value.outcomes.map(this.fromStart) };
      await breathe();
      if (isOver()) return null;
    }
  }

  private readonly fromStart = (outcome: ExploredOutcome): ExploredOutcome => {
    const { cycleStart = null, ...schedule } = outcome.schedule;
    const steps = [...this.walked.map(({ step }) => step), ...schedule.steps];
    const start = cycleStart && cycleStart + this.walked.length;
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
    this.walked.length = kept;
    let world = this.walked.at(-1)?.world ?? this.start;
    for (const index of path.slice(kept)) {
      const step = enabled(world)[index];
      if (step === undefined) throw new RangeError(`no transition ${index} there`);
      world = worldAfter(world, step);
      this.walked.push({ step, world });
    }
    this.path = [...path];
    return world;
  }
}
