/** All hostile programs. */

import { NESTING } from './nesting.js';
import { type Hostile, programs, RUN } from './program.js';
import { SHARING } from './sharing.js';
import { WORK } from './work.js';

/** Files that are hardly programs. */
const FILES: readonly Hostile[] = [
  ['nothing', ''],
  ['a binary', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
  ['null bytes', '\0'.repeat(1000)],
  ['no UTF-8', Uint8Array.from([0x78, 0x3d, 0xff, 0xfe, 0x0a])],
  ['a lone byte order mark', '\ufeff'],
  ['carriage returns', 'x = 1\r'.repeat(10_000)],
  ['tabs and spaces', 'if 1:\n\tx = 1\n        y = 2\n'],
  ['escapes', 'x = "\x1b[2J\x07"\n\x1b'],
].map(([name, text]) => ({ name: String(name), text: text as string | Uint8Array, args: RUN }));

const FAMILIES = [...WORK, ...NESTING, ...SHARING];

export const hostile: readonly Hostile[] = [...FILES, ...FAMILIES.flatMap((family) => programs(family))];

/** One small program of each family. */
export const harmless: readonly Hostile[] = FAMILIES.flatMap((family) => programs(family, [family.small]));
