// What an interaction is answered with: one of these, sent at the edge.
import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import { type MessageBody, renderNotice } from './render/message.ts';

export type Response =
  | {
      readonly kind: 'message';
      readonly body: MessageBody;
      /** Only the person who asked sees it. */
      readonly private: boolean;
      /** The one user that may be pinged. */
      readonly ping?: string;
    }
  /** Takes the place of the message whose button was pressed. */
  | { readonly kind: 'update'; readonly body: MessageBody }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice<string>[] }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData };

export function forEveryone(body: MessageBody): Response {
  return { kind: 'message', body, private: false };
}

export function forOne(body: MessageBody): Response {
  return { kind: 'message', body, private: true };
}

/** A notice that only the person sees. */
export function notice(text: string): Response {
  return forOne(renderNotice(text));
}
