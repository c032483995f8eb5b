// The edge: every event of Discord is worked on once, counted against the limits, and answered or logged.
import { type Client, Events, type Interaction, type Message } from 'discord.js';
import { report } from '../../runtime/failure.ts';
import type { InFlight } from '../../runtime/in-flight.ts';
import type { Limited, Limits } from '../../runtime/limits.ts';
import type { Log } from '../../runtime/log.ts';
import type { Once } from '../../runtime/once.ts';
import type { Deliveries } from './delivery.ts';
import type { Desk, Place } from './desk.ts';
import { counts, placeOf, respond } from './interaction.ts';
import { isForUs, replyTo } from './mention.ts';
import { renderNotice } from './render/message.ts';
import { notice, type Response } from './response.ts';

export interface EventOptions {
  readonly desk: Desk;
  readonly limits: Limits;
  readonly once: Once;
  readonly inFlight: InFlight;
  readonly deliveries: Deliveries;
  readonly log: Log;
}

/** What pointing someone to an answer counts for: it pings a person, so five a minute at most. */
const PING_POINTS = 4;

class Edge {
  readonly #options: EventOptions;

  constructor(options: EventOptions) {
    this.#options = options;
  }

  take(event: Message | Interaction, work: () => Promise<void>, apologise: (reference: string) => Promise<void>): void {
    const { once, inFlight, log } = this.#options;
    if (!once(event.id)) return;
    inFlight.run(work, (error) => {
      const reference = report(log, error, 'an event could not be worked on');
      inFlight.run(
        () => apologise(reference),
        (again) => report(log, again, 'nor could its apology be sent'),
      );
    });
  }

  async interaction(interaction: Interaction): Promise<void> {
    const { desk, deliveries } = this.#options;
    const place = placeOf(interaction);
    const limited = counts(interaction) ? await this.#limited(interaction, place) : undefined;
    const response = limited === undefined ? respond(interaction, desk, place) : this.#refusal(limited, place);
    this.#note(interaction.id, response.kind);
    await deliveries.respond(interaction, response);
  }

  async message(message: Message): Promise<void> {
    const { desk, limits, deliveries } = this.#options;
    const limited = await limits.take(message.author.id, message.channelId);
    if (limited === undefined) {
      await deliveries.reply(message, replyTo(message, desk));
    } else if (limited.first) {
      const language = desk.bot.languageFor(message.guild?.preferredLocale);
      await deliveries.direct(message, renderNotice(this.#words(limited, language)));
    }
  }

  apology(locale: string, reference: string): string {
    const { bot } = this.#options.desk;
    return bot.phrase('failure', bot.languageFor(locale), { id: reference });
  }

  #limited(interaction: Interaction, { user, channel }: Place): Promise<Limited | undefined> {
    const pings =
      interaction.isChatInputCommand() &&
      interaction.options.get('for') !== null &&
      interaction.options.getBoolean('private') !== true;
    return this.#options.limits.take(user, channel, pings ? PING_POINTS : 1);
  }

  #refusal(limited: Limited, { locale }: Place): Response {
    return notice(this.#words(limited, this.#options.desk.bot.languageFor(locale)));
  }

  #words({ seconds }: Limited, language: string): string {
    return this.#options.desk.bot.phrase('limited', language, { seconds: String(seconds) });
  }

  #note(id: string, response: string): void {
    this.#options.log.debug({ id, response }, 'an interaction is answered');
  }
}

export function listen(client: Client, options: EventOptions): void {
  const { deliveries } = options;
  const edge = new Edge(options);
  client.on(Events.InteractionCreate, (interaction) => {
    edge.take(
      interaction,
      () => edge.interaction(interaction),
      (reference) =>
        deliveries.respond(
          interaction,
          interaction.isAutocomplete()
            ? { kind: 'choices', choices: [] }
            : notice(edge.apology(interaction.locale, reference)),
        ),
    );
  });
  client.on(Events.MessageCreate, (message) => {
    if (!isForUs(message)) return;
    edge.take(
      message,
      () => edge.message(message),
      (reference) =>
        deliveries.reply(message, renderNotice(edge.apology(message.guild?.preferredLocale ?? '', reference))),
    );
  });
}
