/**
 * The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998) as a pure function: which 32-bit word comes at which
 * place after a seed. So the state of a program's generator is but its seed and how many words it drew.
 */

import { present } from '../../heap/expected.js';

const SIZE = 624;
const PERIOD = 397;

/** A generator in mid-course, and all words that it gave so far. */
interface Course {
  readonly state: Uint32Array;
  readonly words: number[];
}

/** The latest seeds' courses: remembered for speed alone. */
const courses = new Map<bigint, Course>();
const REMEMBERED = 64;

/** The word number `at` (from 0) after seeding with a non-negative int, as CPython's `random.seed` does. */
export function wordAt(seed: bigint, at: number): number {
  const course = courses.get(seed) ?? remember(seed, { state: seeded(seed), words: [] });
  while (course.words.length <= at) {
    twist(course.state);
    for (const word of course.state) course.words.push(tempered(word));
  }
  return present(course.words[at]);
}

function remember(seed: bigint, course: Course): Course {
  const [oldest] = courses.keys();
  if (courses.size >= REMEMBERED && oldest !== undefined) courses.delete(oldest);
  courses.set(seed, course);
  return course;
}

/** The reference implementation's `init_by_array`, with the seed's 32-bit digits, lowest first, for an array. */
function seeded(seed: bigint): Uint32Array {
  const key = digitsOf(seed);
  const state = new Uint32Array(SIZE);
  state[0] = 19650218;
  for (let i = 1; i < SIZE; i++) state[i] = Math.imul(1812433253, mixed(state, i)) + i;
  let i = 1;
  const round = (factor: number, add: (round: number) => number, rounds: number) => {
    for (let n = 0; n < rounds; n++) {
      state[i] = (present(state[i]) ^ Math.imul(mixed(state, i), factor)) + add(n);
      i += 1;
      if (i === SIZE) {
        state[0] = present(state[SIZE - 1]);
        i = 1;
      }
    }
  };
  round(1664525, (n) => present(key[n % key.length]) + (n % key.length), Math.max(SIZE, key.length));
  round(1566083941, () => -i, SIZE - 1);
  state[0] = 0x80000000;
  return state;
}

function mixed(state: Uint32Array, i: number): number {
  const before = present(state[i - 1]);
  return before ^ (before >>> 30);
}

function digitsOf(seed: bigint): number[] {
  const digits: number[] = [];
  for (let rest = seed; rest > 0n; rest >>= 32n) digits.push(Number(rest & 0xffffffffn));
  return digits.length > 0 ? digits : [0];
}

/** The next 624 words. */
function twist(state: Uint32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const low = present(state[(i + 1) % SIZE]) & 0x7fffffff;
    const joined = (present(state[i]) & 0x80000000) | low;
    const odd = joined & 1 ? 0x9908b0df : 0;
    state[i] = present(state[(i + PERIOD) % SIZE]) ^ (joined >>> 1) ^ odd;
  }
}

function tempered(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}
