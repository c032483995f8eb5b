// A bot that is asked while Discord fails, and what became of every question.
import { expect } from 'vitest';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import { Interaction } from '../../doubles/discord/model/interaction.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import type { RecordedRequest } from '../../doubles/discord/rest/request-log.ts';
import { alarms } from '../fault-alarms.ts';
import { perform } from '../perform.ts';
import { type Entry, prepare, type Stage, type StageOptions } from './support.ts';

export const CREATE = 'POST /channels/*/messages';
export const CALLBACK = 'POST /interactions/*/*/callback';
export const LOGIN = 'GET /gateway/bot';

export const PLAN = 'How much is the plan worth?';

/** Milliseconds until a test gives up waiting; nothing is asserted on how long anything takes. */
export const LONG = 120_000;

export type Asked = Message | Interaction;

function nonceOf({ body }: RecordedRequest): unknown {
  return typeof body === 'object' && body !== null && 'nonce' in body ? body.nonce : undefined;
}

export class Scene {
  readonly stage: Stage;
  readonly ann: User;
  readonly #asked: Asked[] = [];

  constructor(stage: Stage) {
    this.stage = stage;
    this.ann = stage.discord.createUser({ name: 'Ann' });
  }

  get gateway() {
    return this.stage.discord.gateway;
  }

  get faults() {
    return this.stage.discord.faults;
  }

  mention(channel: Channel = this.stage.discord.guild.channel, by = this.ann, text = PLAN): Message {
    return this.ask(by.say(channel, `${this.stage.discord.bot} ${text}`));
  }

  slash(by = this.ann, question = PLAN): Interaction {
    return this.ask(by.command('ask', { question }));
  }

  /** Counts it among what must not be answered twice. */
  ask<One extends Asked>(asked: One): One {
    this.#asked.push(asked);
    return asked;
  }

  replies(asked: Message): Message[] {
    return this.stage.discord.messagesIn(asked.channel).filter((message) => message.replyTo === asked);
  }

  /** Requests that tried to answer it. */
  attempts(asked: Asked): RecordedRequest[] {
    const { requests } = this.stage.discord;
    if (asked instanceof Interaction)
      return requests.filter(({ path }) => path.startsWith(`/interactions/${asked.id}/`));
    return requests.filter((request) => nonceOf(request) === asked.id);
  }

  /** How many answers it got. */
  answers(asked: Asked): number {
    return asked instanceof Interaction ? asked.acknowledgements : this.replies(asked).length;
  }

  async answered(asked: Asked): Promise<void> {
    await this.until(() => this.answers(asked) > 0, 'the answer');
  }

  /** The next question, by mention and by command, is answered, and with one request each. */
  async next(): Promise<void> {
    const next = [this.mention(), this.slash()];
    await Promise.all(next.map((asked) => this.answered(asked)));
    expect(next.map((asked) => this.attempts(asked).length)).toEqual([1, 1]);
  }

  logged(...levels: Entry['level'][]): Entry[] {
    return this.stage.entries.filter(({ level }) => levels.includes(level));
  }

  /** What the operator was told to mend, and what failed inside. */
  failuresLogged(): unknown[] {
    return [...this.stage.failures, ...this.logged('error')];
  }

  until<Answer>(ask: () => Answer | Promise<Answer>, what: string) {
    return this.stage.discord.until(ask, LONG, what);
  }

  /** What is under way is waited for, so that a second answer would be there. */
  async end(): Promise<void> {
    await this.stage.end();
    const messages = this.#asked.flatMap((asked) => (asked instanceof Interaction ? [] : [asked]));
    expect(this.#asked.filter((asked) => this.answers(asked) > 1)).toEqual([]);
    expect(messages.flatMap((message) => this.replies(message)).flatMap(({ pings }) => pings)).toEqual([]);
    // Each alarm is told once: it belongs to the process, so that any test of the file may be the one that tells it.
    expect(alarms.splice(0)).toEqual([]);
  }
}

/** A test with a bot that isn't started yet. */
export async function rehearse(options: StageOptions, act: (scene: Scene) => Promise<void>): Promise<void> {
  await perform(new Scene(await prepare(options)), act);
}

/** A test with a bot that is ready. */
export async function play(options: StageOptions, act: (scene: Scene) => Promise<void>): Promise<void> {
  await rehearse(options, async (scene) => {
    await scene.stage.adapter.start();
    await act(scene);
  });
}
