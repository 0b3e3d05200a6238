/**
 * Tries hostile programs, each as a process with a heap of 1 GB: it ends within 10 seconds, with exit code 0, 1, 2 or 3. With words,
 * only programs whose names have them: `npm run hostile -- threads`.
 */

import { hostile } from './all.js';
import { complaint, tried } from './trying.js';

const wanted = process.argv.slice(3);
const chosen = hostile.filter(({ name }) => wanted.every((word) => name.includes(word)));
let failed = 0;
for (const program of chosen) {
  const attempt = tried(program);
  const wrong = complaint(attempt);
  if (wrong !== null) failed += 1;
  const seconds = (attempt.milliseconds / 1000).toFixed(1);
  console.log(
    `${wrong === null ? 'ok  ' : 'FAIL'} ${seconds.padStart(5)} s  ${program.name}${wrong ? `: ${wrong}` : ''}`,
  );
}
console.log(`${chosen.length} programs, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
