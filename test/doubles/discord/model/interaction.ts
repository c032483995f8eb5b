import { InteractionResponseType, type InteractionType } from 'discord.js';
import { Later } from '../../shared/later.ts';
import type { Message } from './message.ts';
import { Modal } from './modal.ts';
import type { Place } from './place.ts';
import type { User } from './user.ts';
import { listOf, type Wire } from './wire.ts';
import type { World } from './world.ts';

/** What the bot answered first. */
export type Answer = { type: InteractionResponseType; data: Wire; at: number };

export type Choice = { name: string; value: string | number; name_localizations?: Record<string, string> | null };

export type InteractionParts = {
  type: InteractionType;
  user: User;
  place: Place;
  /** What the user did, for error messages and `interaction_metadata`. */
  name: string;
  /** The message whose component was used, or that the modal came from. */
  source: Message | null;
};

/** What a user did and how the bot answered it. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly place: Place;
  readonly name: string;
  readonly source: Message | null;
  readonly sentAt = Date.now();
  /** True when the first answer came in time, false when the deadline passed; it never rejects. */
  readonly acknowledged: Promise<boolean>;
  /** First answers that were taken: 0 or 1. */
  acknowledgements = 0;
  /** First answers that were tried, refused ones too. */
  attempts = 0;
  /** When the first answer was taken, or null. */
  acknowledgedAt: number | null = null;
  /** The first answer, or null as long as there is none. */
  answer: Answer | null = null;
  /** The message that answers it, `@original` to the bot; null before, and after its deletion. */
  original: Message | null = null;
  readonly followUps: Message[] = [];
  readonly #answered = new Later<Answer>();
  readonly #shown = new Later<Message>();
  readonly #world: World;
  readonly #timer: NodeJS.Timeout;
  #failed = false;

  constructor(world: World, parts: InteractionParts) {
    this.#world = world;
    this.id = world.ids.next();
    this.token = Buffer.from(`interaction:${this.id}:${world.ids.next()}`).toString('base64url');
    this.type = parts.type;
    this.user = parts.user;
    this.place = parts.place;
    this.name = parts.name;
    this.source = parts.source;
    this.acknowledged = this.#answered.promise.then(
      () => true,
      () => false,
    );
    const { deadline } = world.options;
    this.#timer = setTimeout(() => this.#fail(`was not answered within ${deadline} ms`), deadline);
    this.#timer.unref();
  }

  /** The first answer; rejects when the deadline passes without one. */
  response(): Promise<Answer> {
    return this.#answered.promise;
  }

  /** The message the user sees in the end: the reply, the edit of a deferred reply, or the updated message. */
  async message(): Promise<Message> {
    const { type } = await this.response();
    if (type === InteractionResponseType.Modal) throw new Error(`${this.name} was answered with a modal`);
    if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
      throw new Error(`${this.name} was answered with choices`);
    }
    return this.#shown.within(this.#world.options.patience, `A message in answer to ${this.name}`);
  }

  /** The modal shown in answer. */
  async modal(): Promise<Modal> {
    const { type, data } = await this.response();
    if (type !== InteractionResponseType.Modal) throw new Error(`${this.name} was answered without a modal (${type})`);
    return new Modal(this, data);
  }

  /** The choices shown in answer to an autocomplete. */
  async choices(): Promise<Choice[]> {
    const { type, data } = await this.response();
    if (type !== InteractionResponseType.ApplicationCommandAutocompleteResult) {
      throw new Error(`${this.name} was answered without choices (${type})`);
    }
    return listOf(data['choices']) as Choice[];
  }

  /** Whether the deadline passed without an answer. */
  get expired(): boolean {
    const late = this.#failed || Date.now() - this.sentAt > this.#world.options.deadline;
    return this.acknowledgements === 0 && late;
  }

  /** Whether its token is too old to edit and to follow up. */
  get over(): boolean {
    return Date.now() - this.sentAt > this.#world.options.tokenLifetime;
  }

  accept(answer: Answer, original: Message | null): void {
    clearTimeout(this.#timer);
    this.acknowledgements += 1;
    this.acknowledgedAt = answer.at;
    this.answer = answer;
    this.original = original;
    this.#answered.resolve(answer);
  }

  show(message: Message): void {
    this.#shown.resolve(message);
  }

  /** Ends the waiting, when the double closes. */
  abandon(): void {
    clearTimeout(this.#timer);
    if (this.acknowledgements === 0) this.#fail('was not answered before the end');
  }

  /** What a message that answers it carries about it. */
  metadata(message: Message): Wire {
    const first = this.original && this.original !== message ? this.original : null;
    const original = first && first !== this.source ? { original_response_message_id: first.id } : {};
    const command = this.type === 2 ? { name: this.name.replace(/^\//, '') } : {};
    const component = this.type === 3 && this.source ? { interacted_message_id: this.source.id } : {};
    const about = { id: this.id, type: this.type, user: this.user.wire(), ...command, ...component, ...original };
    const application = this.#world.application.id;
    return {
      application_id: application,
      webhook_id: application,
      interaction_metadata: { ...about, authorizing_integration_owners: this.place.owners },
    };
  }

  #fail(why: string): void {
    this.#failed = true;
    const error = new Error(`${this.name} ${why}`);
    this.#answered.reject(error);
    this.#shown.reject(error);
  }
}
