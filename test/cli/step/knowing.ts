/** A background that has explored everything before it is asked, and answers at once. */

import type { Background, FuturesAnswer } from '../../../src/cli/step/background.js';
import { knownAt } from '../../../src/cli/step/worker/worker-known.js';
import type { Program } from '../../../src/program.js';
import { begin } from '../../../src/world/index.js';
import { outlookOn } from '../../explore/judges/futures-agree.js';

export function knowing(program: Program): Background {
  const whole = outlookOn(begin(program, { timing: 'ideal', seed: 1 }), 5_000_000);
  let tell: (answer: FuturesAnswer) => void = () => {};
  return {
    ask: (question) => {
      const known = { ...knownAt(whole, null, question), states: whole.states, final: true };
      tell({ ...question, known });
    },
    listen: (answered) => {
      tell = answered;
    },
    end: () => {},
  };
}
