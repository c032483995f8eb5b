// Events in their thousands, so many at once, with three looks at the bot on the way.
import { generator } from '../../src/core/matching/shuffle.ts';
import type { Memory, Stopped } from './child.ts';
import type { Stage } from './stage.ts';

/** When it is looked at: once what is remembered is there, and twice later, between which nothing more should come. */
export const MARKS = [0.2, 0.6, 1] as const;
/** So many at most; of few events fewer, as whatever is under way when a connection is lost may be lost with it. */
const AT_ONCE = 64;
const SHARE_AT_ONCE = 0.05;
/** How often the connection is lost; of few events, each time after as many at least. */
const LOSSES = 20;
const LEAST = 200;
/** Milliseconds between two words on progress. */
const EVERY = 10_000;

export interface Mark extends Memory {
  /** Events so far. */
  readonly events: number;
  /** Milliseconds, of the event loop since the last mark. */
  readonly delay: number;
}

export interface Soaked {
  readonly marks: readonly Mark[];
  readonly stopped: Stopped;
  /** Events that were not heard in time, and messages without an answer. */
  readonly unanswered: number;
  readonly losses: number;
  readonly struck: readonly object[];
  /** Events a second, while there were any. */
  readonly perSecond: number;
}

class Crowd {
  unanswered = 0;
  losses = 0;
  #next = 0;
  #spoken = performance.now();
  #connected: Promise<void> = Promise.resolve();
  readonly #stage: Stage;
  readonly #seed: number;
  readonly #every: number;
  readonly #atOnce: number;
  readonly #say: (events: number) => void;

  constructor(stage: Stage, events: number, seed: number, say: (events: number) => void) {
    this.#stage = stage;
    this.#seed = seed;
    this.#every = 2 * Math.ceil(Math.max(LEAST, events / LOSSES) / 2);
    this.#atOnce = Math.min(AT_ONCE, Math.ceil(SHARE_AT_ONCE * events));
    this.#say = say;
  }

  async until(events: number): Promise<void> {
    await Promise.all(Array.from({ length: this.#atOnce }, () => this.#queue(events)));
  }

  async #queue(events: number): Promise<void> {
    while (this.#next < events) {
      const turn = this.#next++;
      if (turn % this.#every === this.#every / 2) {
        this.losses += 1;
        this.#connected = this.#stage.disturb();
      }
      // What is under way meets the loss; who asks while nobody listens would only be told so.
      await this.#connected;
      // Each event draws for itself, so that it is the same whatever came before it.
      const random = generator(this.#seed + turn);
      this.#stage.strike(random);
      if (!(await this.#stage.act(random))) this.unanswered += 1;
      this.#speak();
    }
  }

  #speak(): void {
    if (performance.now() - this.#spoken < EVERY) return;
    this.#spoken = performance.now();
    this.#say(this.#next);
  }
}

/** @throws where the bot ends, or doesn't come back */
export async function soak(
  stage: Stage,
  { events, seed, say }: { readonly events: number; readonly seed: number; readonly say: (events: number) => void },
): Promise<Soaked> {
  const { bot } = stage;
  const crowd = new Crowd(stage, events, seed, say);
  const marks: Mark[] = [];
  let spent = 0;
  for (const share of MARKS) {
    const until = Math.round(share * events);
    const begun = performance.now();
    await Promise.race([crowd.until(until), bot.ended]);
    spent += performance.now() - begun;
    const { delay } = await bot.ask('rest');
    crowd.unanswered += await stage.settle();
    marks.push({ events: until, delay, ...(await bot.ask('measure')) });
  }
  const stopped = await bot.ask('stop');
  const { unanswered, losses } = crowd;
  return { marks, stopped, unanswered, losses, struck: stage.struck(), perSecond: (events / spent) * 1_000 };
}
