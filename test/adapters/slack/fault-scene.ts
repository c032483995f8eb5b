// A bot that is asked while Slack fails, and what became of every question.
import { expect } from 'vitest';
import type { Action } from '../../../src/runtime/action.ts';
import type { Channel } from '../../doubles/slack/model/channel.ts';
import { Interaction } from '../../doubles/slack/model/interaction.ts';
import type { Message } from '../../doubles/slack/model/message.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import type { RecordedRequest } from '../../doubles/slack/web/request-log.ts';
import type { Entry } from '../discord/support.ts';
import { alarms } from '../fault-alarms.ts';
import { perform } from '../perform.ts';
import { controlFor } from './people.ts';
import { type Mode, prepare, type Stage, type StageOptions } from './support.ts';

export const POST = 'chat.postMessage';
export const CONNECT = 'apps.connections.open';
export const MODES: readonly Mode[] = ['socket', 'http'];

export const PLAN = 'How much is the plan worth?';

/** Milliseconds until a test gives up waiting; nothing is asserted on how long anything takes. */
export const LONG = 120_000;

/** Where the socket goes: a bot that notices soon, and comes back soon. */
export const QUICK = { pingTimeout: 1_000 };

export type Asked = Message | Interaction;

/** What the button of a message that does this carries. */
export function buttonOf(message: Message, action: Action['action']): string {
  return controlFor(message, action).id;
}

export class Scene {
  readonly stage: Stage;
  readonly ann: User;
  readonly #asked: Asked[] = [];

  constructor(stage: Stage) {
    this.stage = stage;
    this.ann = stage.slack.createUser({ name: 'Ann' });
  }

  get slack() {
    return this.stage.slack;
  }

  get faults() {
    return this.stage.slack.faults;
  }

  mention(channel: Channel = this.slack.channel, text = PLAN): Message {
    return this.ask(this.ann.mention(channel, text));
  }

  command(text = PLAN): Interaction {
    return this.ask(this.ann.command('/investai', text));
  }

  /** Counts it among what must not be answered twice. */
  ask<One extends Asked>(asked: One): One {
    this.#asked.push(asked);
    return asked;
  }

  replies(asked: Message): Message[] {
    return this.slack.repliesTo(asked).filter(({ author }) => author === asked.channel.team.bot.user);
  }

  /** Requests that tried to answer it. */
  attempts(asked: Message): RecordedRequest[] {
    return this.slack.requests.filter(
      ({ method, body }) => method === POST && body['channel'] === asked.channel.id && body['thread_ts'] === asked.ts,
    );
  }

  /** How many answers it got. */
  answers(asked: Asked): number {
    return asked instanceof Interaction ? asked.messages.length : this.replies(asked).length;
  }

  async answered(asked: Asked): Promise<void> {
    const kind = asked instanceof Interaction ? asked.name : 'a message';
    await this.until(() => this.answers(asked) > 0, `the answer to ${kind}`);
  }

  /** The next question, by mention and by command, is answered once. */
  async next(): Promise<void> {
    const mentioned = this.mention();
    const commanded = this.command();
    await Promise.all([this.answered(mentioned), this.answered(commanded)]);
    expect([this.attempts(mentioned).length, this.answers(commanded)]).toEqual([1, 1]);
  }

  logged(...levels: Entry['level'][]): Entry[] {
    return this.stage.entries.filter(({ level }) => levels.includes(level));
  }

  until<Answer>(ask: () => Answer | Promise<Answer>, what: string) {
    return this.slack.until(ask, LONG, what);
  }

  /** The adapter, connected: by a socket, or listening where the double delivers. */
  async open(): Promise<void> {
    await this.stage.adapter.start();
    const port = this.stage.adapter.port();
    if (port !== undefined) this.slack.connect(`http://127.0.0.1:${port}/slack/events`);
  }

  /** What is under way is waited for, so that a second answer would be there. */
  async end(): Promise<void> {
    await this.stage.adapter.stop();
    await this.until(() => this.slack.socket.connections.length === 0, 'the sockets to be closed');
    await this.slack.close();
    expect(this.#asked.filter((asked) => this.answers(asked) > 1)).toEqual([]);
    const messages = this.#asked.flatMap((asked) => (asked instanceof Interaction ? [] : [asked]));
    expect(messages.flatMap((message) => this.replies(message)).flatMap(({ notified }) => notified)).toEqual([]);
    // Each alarm is told once: it belongs to the process, so that any test of the file may be the one that tells it.
    expect(alarms.splice(0)).toEqual([]);
  }
}

/** A test with a bot that isn't started yet. */
export async function rehearse(options: StageOptions, act: (scene: Scene) => Promise<void>): Promise<void> {
  await perform(new Scene(await prepare(options)), act);
}

/** A test with a bot that is connected. */
export async function play(options: StageOptions, act: (scene: Scene) => Promise<void>): Promise<void> {
  await rehearse(options, async (scene) => {
    await scene.open();
    await act(scene);
  });
}
