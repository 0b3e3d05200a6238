/** Whether some schedule prints what a real run printed, and ends as it did. */

import type { Space } from '../../src/explore/graph/successors.js';
import { finalOutcome } from '../../src/world/index.js';
import type { Seen } from './real.js';

export type Judgement = 'possible' | 'impossible' | 'unknown';

/**
 * Searches the schedules that print the text: from those that have printed most of it, in a random order. Where an early
 * step was wrong, that would go through all that comes after it, so it begins anew, and each time goes on for twice as long. A run that
 * had to be ended need only begin so; any other must end, by exceptions of the same types. `unknown` after so many worlds.
 */
export function judge(space: Space, seen: Seen, most: number): Judgement {
  for (let worlds = 1000, attempt = 1; worlds <= most; worlds *= attempt % 4 === 0 ? 2 : 1, attempt += 1) {
    const judgement = new Search(space, seen, attempt).within(worlds);
    if (judgement !== 'unknown') return judgement;
  }
  return 'unknown';
}

/** A world, by the numbers of its parts. */
interface Place {
  readonly control: number;
  readonly data: number;
  /** Characters of the text that are printed there. */
  readonly printed: number;
}

class Search {
  private readonly known = new Set<string>();
  /** By how much is printed. */
  private readonly waiting: Place[][] = [];
  private readonly doomed: Place[] = [];

  constructor(
    private readonly space: Space,
    private readonly seen: Seen,
    private random: number,
  ) {}

  within(worlds: number): Judgement {
    const [control, data] = this.space.start();
    this.put({ control, data, printed: 0 });
    for (let place = this.furthest(), before = 0; place; place = this.furthest(this.known.size === before)) {
      const next = this.next(place);
      if (this.isGoal(place, next.length === 0)) return 'possible';
      if (this.known.size > worlds) return 'unknown';
      before = this.known.size;
      for (const each of next) if (each.printed >= 0) this.put(each);
    }
    return 'impossible';
  }

  /** Where its steps lead, in a random order; below 0 is printed where it is something else than the text. */
  private next({ control, data, printed }: Place): Place[] {
    const { space } = this;
    space.expand(control, data);
    const places = Array.from({ length: space.count }, (_, step) => ({
      control: space.controls[step] as number,
      data: space.data[step] as number,
      printed: follow(this.seen, printed, space.texts.items[space.outputs[step] as number] as string),
    }));
    return shuffled(places, () => this.draw());
  }

  private put(place: Place): void {
    const key = `${place.printed} ${place.control} ${place.data}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    if (this.isDoomed(place)) this.doomed.push(place);
    else {
      const those = this.waiting[place.printed];
      if (those) those.push(place);
      else this.waiting[place.printed] = [place];
    }
  }

  /** Somebody is about to print what the text doesn't hold any more. Who could still be killed isn't asked. */
  private isDoomed({ control, data, printed }: Place): boolean {
    const { text } = this.seen;
    return this.space.parts.world(control, data).actors.some(({ status, operation }) => {
      if (status !== 'running' || operation?.op !== 'print' || operation.args[1] !== 'stdout') return false;
      return !text.includes(String(operation.args[0]), printed);
    });
  }

  /** The newest of those that have printed most, so that a way is followed to its end; from there, any other of them. */
  private furthest(isEnd = false): Place | undefined {
    const { waiting } = this;
    while (waiting.length > 0 && !waiting.at(-1)?.length) waiting.pop();
    const places = waiting.at(-1);
    if (places && isEnd) {
      const any = Math.floor(this.draw() * places.length);
      [places[any], places[places.length - 1]] = [places.at(-1) as Place, places[any] as Place];
    }
    return places?.pop() ?? this.doomed.pop();
  }

  private isGoal({ control, data, printed }: Place, isEnd: boolean): boolean {
    const { text, errors } = this.seen;
    if (printed < text.length) return false;
    if (errors === null) return true;
    if (!isEnd) return false;
    const outcome = finalOutcome(this.space.parts.world(control, data));
    if (outcome.kind !== 'finished' && outcome.kind !== 'error') return false;
    const types = outcome.errors.map(({ type }) => type.replace(/^.*\./, '')).sort();
    return types.join() === errors.join();
  }

  private draw(): number {
    this.random = (Math.imul(this.random, 1664525) + 1013904223) >>> 0;
    return this.random / 2 ** 32;
  }
}

/** How much is printed after this output; below 0 where it is something else. */
function follow({ text, errors }: Seen, printed: number, output: string): number {
  if (text.startsWith(output, printed)) return printed + output.length;
  return errors === null && output.startsWith(text.slice(printed)) ? text.length : -1;
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  return items
    .map((item) => [draw(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
