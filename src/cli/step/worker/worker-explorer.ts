/** Explores a program in slices, and answers in between what can come of the place where somebody walks. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Outlook, outlook } from '../../../explore/index.js';
import { begin } from '../../../world/index.js';
import type { FuturesAnswer, FuturesQuestion } from '../background.js';
import { knownAt } from './worker-known.js';
import { type Near, Vicinity } from './worker-near.js';
import type { Task } from './worker-task.js';

/** Milliseconds between two answers that only say how far it is. */
const PAUSE = 250;
/** Worlds around a place that are searched while the whole is under way, and once the whole was too large. */
const NEAR = 4000;
const FAR = 50_000;

export class Explorer {
  private question: FuturesQuestion | null = null;
  private whole: Outlook | null = null;
  private near: Near | null = null;
  private readonly surroundings: Vicinity;
  private states = 0;
  /** The exploration of the whole has ended, or broke off. */
  private over = false;
  /** The question was not gone into since it was asked, or since the whole is known. */
  private fresh = false;
  private answering = false;

  constructor(
    private readonly task: Task,
    private readonly answered: (answer: FuturesAnswer) => void,
    /** Gets what ended a search before its time: a program may ask too much only somewhere. */
    private readonly failed: (error: unknown) => void,
  ) {
    this.surroundings = new Vicinity(task);
  }

  /** Takes the place of the question before. */
  ask(question: FuturesQuestion): void {
    this.question = question;
    this.fresh = true;
    if (this.over) void this.answer();
  }

  /** Explores the whole, and answers meanwhile; what is asked later is answered then. */
  async run(): Promise<void> {
    this.whole = await this.explore().catch(this.given);
    this.over = true;
    this.fresh = this.question !== null;
    await this.answer();
  }

  private readonly given = (error: unknown): null => {
    this.failed(error);
    return null;
  };

  private async explore(): Promise<Outlook> {
    const { program, limits } = this.task;
    const search = outlook(begin(program, this.task), limits);
    let answered = Date.now();
    for (let slice = search.next(); ; slice = search.next()) {
      if (slice.done) return slice.value;
      this.states = slice.value.states;
      await breathe();
      const now = Date.now();
      if (this.fresh) await this.answer();
      else if (now - answered > PAUSE) this.reply(false);
      else continue;
      answered = now;
    }
  }

  /** Goes into the question at hand, and into those that come in meanwhile. */
  private async answer(): Promise<void> {
    if (this.answering) return;
    this.answering = true;
    while (this.fresh && this.question !== null) {
      this.fresh = false;
      this.reply(false);
      await breathe();
      await this.searchAround(this.question);
      if (!this.fresh) this.reply(this.over);
    }
    this.answering = false;
  }

  /** Searches around the place, unless enough is known of it. */
  private async searchAround(question: FuturesQuestion): Promise<void> {
    const { futures } = knownAt(this.whole, this.near, { ...question, goal: null });
    if (futures?.complete) return;
    const most = this.over ? FAR : NEAR;
    const near = this.surroundings.search(question.path, most, () => this.fresh).catch(this.given);
    this.near = (await near) ?? this.near;
  }

  /** Ways take long when they are asked for first: they are part of the last answer only. */
  private reply(final: boolean): void {
    const { question, whole, near, states } = this;
    if (question === null) return;
    const asked = final ? question : { ...question, goal: null };
    const known = { ...knownAt(whole, near, asked), states: whole?.states ?? states, final };
    this.answered({ ...question, known });
  }
}
