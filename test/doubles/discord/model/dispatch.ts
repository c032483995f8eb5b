import type { Wire } from './wire.ts';

/** An event on its way to the sessions. */
export type Dispatch = {
  event: string;
  data: Wire;
  /** The guild it happened in decides on the shard; without, it is shard 0. */
  guildId?: string;
  /** The session must have identified with this intent bit; 0 goes to all. */
  intents: number;
  /** What sessions without the MessageContent intent get in place of the data. */
  redacted?: Wire;
};

export const intent = { guilds: 1, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 };
