/** A script of keys instead of somebody at the keyboard: every answer is awaited, so that the last screen is always the same. */
import type { Background, FuturesAnswer, FuturesQuestion } from './background.js';
import type { KeyPress } from './keys.js';
import { delayOf } from './player.js';
import { reduce } from './reduce.js';
import { questionOf, type Session } from './session.js';

/** Steps that something may go on by itself. */
const MOST_TICKS = 10_000;

/** The session after all keys, with whatever each of them set going come to its end. */
export async function follow(
  session: Session,
  keys: readonly KeyPress[],
  background: Background,
): Promise<Session> {
  const wait = finalAnswers(background);
  const informed = async (now: Session): Promise<Session> => {
    const question = now.ended === null ? questionOf(now) : null;
    return question === null ? now : reduce(now, { kind: 'answer', answer: await wait(question) });
  };
  try {
    let now = await informed(session);
    for (const key of keys) {
      now = await informed(reduce(now, { kind: 'key', key }));
      for (let tick = 0; delayOf(now) !== null && tick < MOST_TICKS; tick += 1)
        now = await informed(reduce(now, { kind: 'tick' }));
      if (now.ended !== null) break;
    }
    return now;
  } finally {
    background.end();
  }
}

/** Asks, and waits until nothing more can be known. */
function finalAnswers(background: Background): (question: FuturesQuestion) => Promise<FuturesAnswer> {
  let settle: { resolve: (answer: FuturesAnswer) => void; reject: (error: unknown) => void } | null = null;
  background.listen(
    (answer) => (answer.known.final ? settle?.resolve(answer) : undefined),
    (error) => settle?.reject(error),
  );
  return (question) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      background.ask(question);
    });
}
