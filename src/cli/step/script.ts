/** A script of keys instead of somebody at the keyboard: every answer is awaited, so that the last screen is always the same. */
import type { Answer, Background } from './background.js';
import type { Key } from './keys.js';
import { delayOf } from './player.js';
import { reduce } from './reduce.js';
import { questionOf, type Session } from './session.js';

/** Steps that something may go on by itself. */
const MOST_TICKS = 10_000;

/** The session after all keys, with whatever each of them set going come to its end. */
export async function follow(
  session: Session,
  keys: readonly Key[],
  background: Background,
): Promise<Session> {
  try {
    let now = await informed(session, background);
    for (const key of keys) {
      now = await informed(reduce(now, { kind: 'key', key }), background);
      for (let tick = 0; delayOf(now) !== null && tick < MOST_TICKS; tick += 1)
        now = await informed(reduce(now, { kind: 'tick' }), background);
      if (now.ended !== null) break;
    }
    return now;
  } finally {
    background.end();
  }
}

/** The session with all that can be known of its place. */
async function informed(session: Session, background: Background): Promise<Session> {
  const question = questionOf(session);
  if (question === null || session.ended !== null) return session;
  const answer = await new Promise<Answer>((resolve, reject) => {
    background.listen((each) => (each.known.final ? resolve(each) : undefined), reject);
    background.ask(question);
  });
  return reduce(session, { kind: 'answer', answer });
}
