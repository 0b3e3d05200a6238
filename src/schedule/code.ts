/**
 * A schedule as a short code that can be read out and pasted. Only real choices are written: where just one
 * transition is enabled there is nothing to say. The choices of a block are the digits of one number in a mixed
 * base, and each block ends in a check of all steps so far, so that a code of another program, or a changed
 * one, is noticed near the place where it stops to fit. The last block's check is longer: no change goes unnoticed.
 *
 * `i1-3F8-1RQ7-0A7QK-…`: the model of time and the seed of what is drawn; a check of the program; the number of
 * steps, with a check of all that comes before it; the blocks. Digits are Crockford's base 32, in which no letter
 * is taken for a digit. `1RU5Q7` instead of `1RQ7`: its last 5 steps go round for ever. Who searched the whole graph knows that;
 * one run could find it out only by such a search.
 */

import type { Timing, Transition } from '../model.js';
import type { Program } from '../program.js';
import type { Chooser } from './chooser.js';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Stands before the number of steps that go round for ever. No digit looks like it. */
const ROUND = 'U';
/** Choices in a block. */
const BLOCK = 24;
/** Digits of the checks: of the program, of the head, of a block and of the last one. */
const CHECKS = { program: 3, head: 2, block: 1, last: 4 } as const;

const TIMINGS: ReadonlyMap<string, Timing> = new Map([
  ['i', 'ideal'],
  ['a', 'any'],
]);

/** A code that does not fit: at which step, and why. */
export class ScheduleMismatch extends Error {
  constructor(
    readonly step: number,
    message: string,
  ) {
    super(message);
    this.name = 'ScheduleMismatch';
  }
}

/** Collects a run's steps, then writes their code. */
export class Encoder {
  private readonly blocks: string[] = [];
  private choices: { readonly index: number; readonly count: number }[] = [];
  private check: number;
  private steps = 0;
  private readonly head: string;

  constructor(
    private readonly program: Program,
    timing: Timing,
    seed: number,
  ) {
    this.head = (timing === 'ideal' ? 'i' : 'a') + base32(BigInt(seed));
    this.check = startOf(program, this.head);
  }

  /** Adds a step; false where it is not among the enabled ones. */
  add(enabled: readonly Transition[], taken: Transition): boolean {
    const index = indexIn(enabled, taken);
    if (index < 0) return false;
    this.steps += 1;
    this.check = checkAfter(this.check, enabled, taken);
    if (enabled.length > 1) this.choices.push({ index, count: enabled.length });
    if (this.choices.length === BLOCK) this.close(CHECKS.block);
    return true;
  }

  /** The code of all steps, of which those from `cycleStart` on go round for ever; nothing is added after it. */
  finish(cycleStart: number | null): string {
    this.close(CHECKS.last);
    const count = countText(this.program, this.head, this.steps, cycleStart);
    return [this.head, checkOf(this.program), count, ...this.blocks].join('-');
  }

  private close(digits: number): void {
    const number = this.choices.reduceRight(
      (high, { index, count }) => high * BigInt(count) + BigInt(index),
      0n,
    );
    this.blocks.push((number === 0n ? '' : base32(number)) + lastDigits(this.check, digits));
    this.choices = [];
  }
}

/** What a code says before its blocks are read. */
export interface Replay {
  readonly timing: Timing;
  readonly seed: number;
  readonly steps: number;
  /** The first of the steps that go round for ever; null where they are not known to. */
  readonly cycleStart: number | null;
  readonly choose: Chooser;
}

/** Reads a code; the chooser throws ScheduleMismatch at the step at which it does not fit. */
export function replay(program: Program, code: string): Replay {
  const [first = '', check = '', count = '', ...blocks] = code.trim().split('-');
  const timing = TIMINGS.get(first.charAt(0).toLowerCase());
  const seed = Number(parse(first.slice(1)) ?? Number.NaN);
  const { steps, cycleStart } = counted(count.slice(0, -CHECKS.head));
  const numbers = [seed, steps, cycleStart ?? 1];
  if (timing === undefined || !numbers.every(Number.isSafeInteger)) {
    throw new ScheduleMismatch(0, `'${code}' is not the code of a schedule (such as i1-3F8-1RQ7-0A7QK)`);
  }
  if (normal(check) !== checkOf(program)) throw new ScheduleMismatch(0, 'it was made for another program');
  const head = (timing === 'ideal' ? 'i' : 'a') + base32(BigInt(seed));
  if (normal(count) !== countText(program, head, steps, cycleStart)) {
    throw new ScheduleMismatch(0, 'its beginning is not as it was made');
  }
  const reader = new CodeReader(blocks, steps, startOf(program, head));
  return { timing, seed, steps, cycleStart, choose: (enabled, step) => reader.choose(enabled, step) };
}

/** The number of steps, and the first of those that go round for ever. */
function counted(text: string): { readonly steps: number; readonly cycleStart: number | null } {
  const [all = '', round] = normal(text).split(ROUND);
  const steps = Number(parse(all) ?? Number.NaN);
  return { steps, cycleStart: round === undefined ? null : steps - Number(parse(round) ?? Number.NaN) + 1 };
}

class CodeReader {
  private number = 0n;
  /** The check at the end of the block that is being read; none before it is opened. */
  private digits = '';
  private left = 0;

  constructor(
    private readonly blocks: string[],
    private readonly steps: number,
    private check: number,
  ) {}

  choose(enabled: readonly Transition[], step: number): Transition | null {
    if (step > this.steps) {
      this.closeBlock(step - 1);
      if (this.blocks.length > 0)
        throw new ScheduleMismatch(step - 1, 'the code goes on where its steps are over');
      return null;
    }
    const taken = enabled.length > 1 ? enabled[this.next(enabled.length, step)] : enabled[0];
    if (taken === undefined)
      throw new ScheduleMismatch(step, 'nothing can happen any more there, and the code goes on');
    this.check = checkAfter(this.check, enabled, taken);
    if (this.left === 0 && this.digits !== '') this.closeBlock(step);
    return taken;
  }

  private next(count: number, step: number): number {
    if (this.digits === '') this.open(step);
    const index = Number(this.number % BigInt(count));
    this.number /= BigInt(count);
    this.left -= 1;
    return index;
  }

  private open(step: number): void {
    const block = this.blocks.shift();
    const length = this.blocks.length === 0 ? CHECKS.last : CHECKS.block;
    if (block === undefined || block.length < length)
      throw new ScheduleMismatch(step, `the code ends there, after ${step - 1} of its ${this.steps} steps`);
    const number = parse(block.slice(0, -length));
    if (number === null) throw new ScheduleMismatch(step, `'${block}' has a character that codes don't have`);
    this.number = number;
    this.digits = normal(block.slice(-length));
    this.left = BLOCK;
  }

  private closeBlock(step: number): void {
    if (this.digits === '') this.open(step);
    if (this.number !== 0n || this.digits !== lastDigits(this.check, this.digits.length)) {
      throw new ScheduleMismatch(step, 'the steps up to there are not those that the code was made for');
    }
    this.digits = '';
  }
}

function indexIn(enabled: readonly Transition[], taken: Transition): number {
  return enabled.findIndex((each) => textOf(each) === textOf(taken));
}

function textOf(transition: Transition): string {
  if (transition.kind === 'act') return `${transition.actor}.${transition.branch}`;
  return transition.kind === 'clock' ? 'c' : `k${transition.process}`;
}

// ── checks and digits ──

function checkAfter(check: number, enabled: readonly Transition[], taken: Transition): number {
  return hash(check, `${textOf(taken)}/${enabled.length}`);
}

/** What the checks of the steps begin with. */
const startOf = (program: Program, head: string): number => hash(hash(0, program.source), head);

/** Digits that a program with another text is unlikely to share. */
const checkOf = (program: Program): string => lastDigits(hash(0, program.source), CHECKS.program);

/** The number of steps, and of those that go round for ever, with its check: a changed one could let a run go on for very long. */
function countText(program: Program, head: string, steps: number, cycleStart: number | null): string {
  const round = cycleStart === null ? '' : ROUND + base32(BigInt(steps - cycleStart + 1));
  const count = base32(BigInt(steps)) + round;
  return count + lastDigits(hash(startOf(program, head), count), CHECKS.head);
}

function lastDigits(number: number, count: number): string {
  return base32(BigInt(number)).padStart(count, '0').slice(-count);
}

/** FNV-1a on top of what was there before, well mixed. */
function hash(start: number, text: string): number {
  let value = (start ^ 0x811c9dc5) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

function base32(number: bigint): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= 32n) text = DIGITS.charAt(Number(rest % 32n)) + text;
  return text === '' ? '0' : text;
}

/** O is 0, I and L are 1, small letters are capital ones. */
function normal(text: string): string {
  return text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** The number that digits stand for (none: 0); null where a character is no digit. */
function parse(text: string): bigint | null {
  let number = 0n;
  for (const character of normal(text)) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return null;
    number = number * 32n + BigInt(digit);
  }
  return number;
}
