/** A session on the stage until somebody ends it: inputs come in, the session goes on, and the screen shows it. */

import { renderScreen, type ScreenOptions } from '../../show/screen/render.js';
import { type Pace, pace } from '../terminal/playback.js';
import type { Background } from './background.js';
import { delayOf } from './player.js';
import { type Input, reduce } from './reduce.js';
import { questionOf, type Session, screenOf } from './session.js';
import type { Stage } from './stage.js';

export type ScreenStyle = Pick<ScreenOptions, 'color' | 'lang'>;

export class Live {
  /** The question that was asked last. */
  private asked = '';
  private ticking: { readonly pace: Pace; readonly delay: number } | null = null;
  private resolve: (last: Session) => void = () => {};
  private reject: (error: unknown) => void = () => {};

  constructor(
    private session: Session,
    private readonly stage: Stage,
    private readonly background: Background,
    private readonly style: ScreenStyle,
  ) {}

  /** The session as it was when it was ended. */
  run(): Promise<Session> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.background.listen(
        (answer) => this.enter({ kind: 'answer', answer }),
        (error) => this.fail(error),
      );
      this.stage.open((key) => this.enter({ kind: 'key', key }), this.show);
      this.ask();
      this.show();
    });
  }

  private enter(input: Input): void {
    try {
      this.session = reduce(this.session, input);
      if (this.session.ended !== null) return this.finish();
      this.ask();
      this.show();
      this.beat();
    } catch (error) {
      this.fail(error);
    }
  }

  private readonly show = (): void => {
    this.stage.draw(renderScreen(screenOf(this.session), { ...this.style, ...this.stage.size }));
  };

  private ask(): void {
    const question = questionOf(this.session);
    const text = JSON.stringify(question);
    if (text === this.asked) return;
    this.asked = text;
    if (question !== null) this.background.ask(question);
  }

  /** Lets time go on as fast as the session wants it now. */
  private beat(): void {
    const delay = delayOf(this.session);
    if (delay === this.ticking?.delay) return;
    this.ticking?.pace.stop();
    this.ticking = delay === null ? null : { delay, pace: pace(delay, this.tick) };
  }

  private readonly tick = (): number | null => {
    this.enter({ kind: 'tick' });
    return this.session.ended === null ? delayOf(this.session) : null;
  };

  private finish(): void {
    this.leave();
    this.resolve(this.session);
  }

  private fail(error: unknown): void {
    this.leave();
    this.reject(error);
  }

  private leave(): void {
    this.ticking?.pace.stop();
    this.background.end();
    this.stage.close();
  }
}
