/**
 * The schedules that print a given text, as a graph: a state is a world and how much of the text is printed there. Steps that
 * print something else lead nowhere.
 */

import type { Transition } from '../../model.js';
import { enabled, finalOutcome, type World } from '../../world/index.js';
import { itemAt, Numbers } from '../graph/tables.js';
import { Frontier } from './frontier.js';
import type { Worlds } from './lazy-worlds.js';

export interface Step {
  readonly to: number;
  /** The actor that steps; -1 for the clock and kills. */
  readonly actor: number;
  /** Which of the world's transitions it is; null for one that the world does not list. */
  readonly index: number | null;
  readonly branch: number;
  /** How many are held up by it. */
  readonly delayed: number;
}

export interface State {
  readonly steps: readonly Step[];
  /** The whole text is printed. */
  readonly isWhole: boolean;
  /** All processes have ended. */
  readonly isEnd: boolean;
}

/** A step of an actor that the world does not list. */
export interface ExtraStep {
  readonly world: World;
  readonly output: string;
  readonly actor: number;
  readonly branch: number;
  /** How many are held up by it. */
  readonly delayed: number;
}

export interface ProductOptions {
  /** The output may go on after the text. */
  readonly prefix: boolean;
  readonly extra?: (world: World) => readonly ExtraStep[];
}

export class Product {
  /** How far the text could be followed, in the states that were gone into. */
  readonly frontier: Frontier;
  /** The state in which nothing has happened yet. */
  readonly start: number;
  private readonly states: (State | undefined)[] = [];
  private readonly numbers = new Map<number, number>();
  /** Of each state. */
  private readonly worldNumbers = new Numbers();
  private readonly printed = new Numbers();

  constructor(
    private readonly worlds: Worlds,
    private readonly text: string,
    private readonly options: ProductOptions,
  ) {
    this.frontier = new Frontier(text);
    this.start = this.number(worlds.start, 0);
  }

  /** States that were met. */
  get count(): number {
    return this.printed.length;
  }

  /** What can happen in a state; worked out when it is asked first. */
  state(number: number): State {
    const known = this.states[number];
    if (known !== undefined) return known;
    const found = this.workOut(this.worldNumbers.at(number), this.printed.at(number));
    this.states[number] = found;
    return found;
  }

  /** Characters of the text that are not yet printed. */
  left(state: number): number {
    return this.text.length - this.printed.at(state);
  }

  world(state: number): World {
    return this.worlds.world(this.worldNumbers.at(state));
  }

  transition(from: number, { index, actor, branch }: Step): Transition {
    return index === null ? { kind: 'act', actor, branch } : itemAt(enabled(this.world(from)), index);
  }

  /** The states that were gone into in which the whole text is printed. */
  whole(): number[] {
    return [...this.states.keys()].filter((state) => this.states[state]?.isWhole);
  }

  /** Whether something else can be printed next. */
  printsMore(state: number): boolean {
    return this.worlds.edges(this.worldNumbers.at(state)).some(({ output }) => output !== '');
  }

  private workOut(world: number, printed: number): State {
    const edges = this.worlds.edges(world);
    const steps: Step[] = [];
    edges.forEach(({ to, output, actor }, index) => {
      if (output !== '') this.frontier.goesOn(printed, output);
      const after = this.follow(printed, output);
      if (after !== null) steps.push({ to: this.number(to, after), actor, index, branch: 0, delayed: 0 });
    });
    for (const { world: next, output, ...step } of this.options.extra?.(this.worlds.world(world)) ?? []) {
      const after = this.follow(printed, output);
      if (after !== null)
        steps.push({ to: this.number(this.worlds.number(next), after), index: null, ...step });
    }
    if (edges.length === 0) this.frontier.stops(printed);
    const isEnd = edges.length === 0 && hasEnded(this.worlds.world(world));
    return { steps, isWhole: printed === this.text.length, isEnd };
  }

  /** How much of the text is printed after `output`; null where it is another text. */
  private follow(printed: number, output: string): number | null {
    if (this.text.startsWith(output, printed)) return printed + output.length;
    const left = this.text.slice(printed, printed + output.length);
    return this.options.prefix && left !== '' && output.startsWith(left) ? this.text.length : null;
  }

  private number(world: number, printed: number): number {
    const key = world * (this.text.length + 1) + printed;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.worldNumbers.push(world);
    this.printed.push(printed);
    this.numbers.set(key, this.count - 1);
    return this.count - 1;
  }
}

function hasEnded(world: World): boolean {
  const { kind } = finalOutcome(world);
  return kind === 'finished' || kind === 'error';
}
