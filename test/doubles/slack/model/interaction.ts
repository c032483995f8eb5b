import { Later } from '../../shared/later.ts';
import type { Attempt } from '../deliver/delivery.ts';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import type { User } from './user.ts';
import type { View } from './view.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

export type InteractionParts = {
  user: User;
  /** Where it was done, or null: in a Home tab or a modal. */
  channel: Channel | null;
  /** What the user did, for error messages. */
  name: string;
  /** The message whose button was used or whose shortcut was picked, or null. */
  source: Message | null;
};

/** What a use of its response_url did. */
export type Response = { at: number; body: Wire; effect: 'posted' | 'replaced' | 'deleted'; message: Message | null };

/** What a user did and how the app answered it. */
export class Interaction {
  readonly user: User;
  readonly channel: Channel | null;
  readonly name: string;
  readonly source: Message | null;
  readonly triggerId: string;
  readonly sentAt = Date.now();
  /** True when the acknowledgement came in time, false when it did not; it never rejects. */
  readonly acknowledged: Promise<boolean>;
  /** The payload of the acknowledgement; null without one. */
  answer: unknown = null;
  /** When the acknowledgement came, or null. */
  acknowledgedAt: number | null = null;
  /** What Slack tells the user: 'operation_timeout', 'dispatch_failed', 'invalid_blocks'…; null when all is well. */
  error: string | null = null;
  /** Messages it brought, by the acknowledgement and by its response_url. */
  readonly messages: Message[] = [];
  /** Each use of its response_url. */
  readonly responses: Response[] = [];
  /** Its response_url, or null. */
  responseUrl: string | null = null;
  readonly #acknowledged = new Later<boolean>();
  readonly #shown = new Later<Message>();
  readonly #opened = new Later<View>();
  readonly #world: World;

  constructor(world: World, parts: InteractionParts) {
    this.#world = world;
    this.user = parts.user;
    this.channel = parts.channel;
    this.name = parts.name;
    this.source = parts.source;
    this.triggerId = `${world.ids.next('')}.${Date.now()}.trigger`;
    this.acknowledged = this.#acknowledged.promise;
    world.remember(this);
  }

  /** The first message that answers it, by the acknowledgement or by its response_url; a replaced one counts too. */
  response(): Promise<Message> {
    return this.#shown.within(this.#world.options.patience, `A message in answer to ${this.name}`);
  }

  /** The modal opened in answer. */
  modal(): Promise<View> {
    return this.#opened.within(this.#world.options.patience, `A modal in answer to ${this.name}`);
  }

  settle(attempt: Attempt): void {
    if (attempt.acknowledged) {
      this.answer = attempt.answer;
      this.acknowledgedAt = attempt.at + (attempt.ms ?? 0);
    } else this.fail(attempt.failure?.endsWith('timeout') ? 'operation_timeout' : 'dispatch_failed');
    this.#acknowledged.resolve(attempt.acknowledged);
  }

  /** The user is told of an error. */
  fail(error: string): void {
    this.error = error;
    const what = new Error(`${this.name}: ${error}`);
    this.#shown.reject(what);
    this.#opened.reject(what);
  }

  show(message: Message): void {
    if (!this.messages.includes(message)) this.messages.push(message);
    this.#shown.resolve(message);
  }

  open(view: View): void {
    this.#opened.resolve(view);
  }

  /** Ends the waiting, when the double closes. */
  abandon(): void {
    if (this.acknowledgedAt === null) this.error ??= 'not answered before the end';
    const end = new Error(`${this.name}: the double closed`);
    this.#shown.reject(end);
    this.#opened.reject(end);
    this.#acknowledged.resolve(false);
  }
}
